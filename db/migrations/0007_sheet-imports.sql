CREATE TABLE `draft` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`account_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`content` text NOT NULL,
	`kept_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `draft_owner` ON `draft` (`account_id`,`kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `draft_kept` ON `draft` (`kept_at`);--> statement-breakpoint
CREATE TABLE `sheet_layout` (
	`body_id` text NOT NULL,
	`headings` text NOT NULL,
	`choices` text NOT NULL,
	PRIMARY KEY(`body_id`, `headings`),
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action
);

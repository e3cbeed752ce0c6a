CREATE TABLE `meeting_aims` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`aims` text NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `programme_version` ADD `judged_by` text;
CREATE TABLE `nominee_condition` (
	`version_id` text NOT NULL,
	`nomination_meeting_id` text NOT NULL,
	`pin` text,
	`panel_id` text,
	`cannot_be_on` text NOT NULL,
	PRIMARY KEY(`version_id`, `nomination_meeting_id`),
	FOREIGN KEY (`version_id`) REFERENCES `programme_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nomination_meeting_id`) REFERENCES `nomination_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`panel_id`) REFERENCES `panel`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `meeting_aims` ADD `method` text;--> statement-breakpoint
ALTER TABLE `meeting_aims` ADD `method_revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `programme_version` ADD `judged_method` text;
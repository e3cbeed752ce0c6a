ALTER TABLE `nomination_meeting` ADD `language` text;--> statement-breakpoint
ALTER TABLE `nomination_meeting` ADD `first_time` text;
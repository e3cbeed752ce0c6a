ALTER TABLE `panel` ADD `note` text;--> statement-breakpoint
ALTER TABLE `panel` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `question` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `seat` ADD `locked` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `seat` ADD `note` text;
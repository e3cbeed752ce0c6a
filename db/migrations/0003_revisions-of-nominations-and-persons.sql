ALTER TABLE `nomination` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `revision` integer DEFAULT 1 NOT NULL;
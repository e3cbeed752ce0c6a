CREATE TABLE `self_description` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`state_id` text NOT NULL,
	`kind` text NOT NULL,
	`communication_id` text NOT NULL,
	`stated_on` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state_id`) REFERENCES `state`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`communication_id`) REFERENCES `communication`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `self_description_once` ON `self_description` (`body_id`,`state_id`,`kind`);--> statement-breakpoint
CREATE INDEX `self_description_communication` ON `self_description` (`communication_id`);
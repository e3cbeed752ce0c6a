CREATE TABLE `group_chair` (
	`id` text PRIMARY KEY NOT NULL,
	`regional_group` text NOT NULL,
	`duty_station` text NOT NULL,
	`state_id` text NOT NULL,
	`person_name` text,
	`valid_from` text,
	`valid_to` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`state_id`) REFERENCES `state`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `group_chair_group` ON `group_chair` (`regional_group`);--> statement-breakpoint
CREATE TABLE `mission` (
	`id` text PRIMARY KEY NOT NULL,
	`state_id` text NOT NULL,
	`duty_station` text NOT NULL,
	`residence` text,
	`name` text,
	`language` text,
	`emails` text NOT NULL,
	`postal_address` text,
	`note` text,
	`in_use` integer NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`state_id`) REFERENCES `state`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mission_once` ON `mission` (`state_id`,`duty_station`);--> statement-breakpoint
CREATE TABLE `organization_address` (
	`organization_id` text PRIMARY KEY NOT NULL,
	`attention` text,
	`language` text,
	`emails` text NOT NULL,
	`postal_address` text,
	`note` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `circular_answer` (
	`circular_id` text NOT NULL,
	`state_id` text NOT NULL,
	`answer` text NOT NULL,
	`basis` text NOT NULL,
	`received_on` text,
	`communication_id` text,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`circular_id`, `state_id`),
	FOREIGN KEY (`circular_id`) REFERENCES `circular`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state_id`) REFERENCES `state`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`communication_id`) REFERENCES `communication`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `circular_answer_state` ON `circular_answer` (`state_id`);--> statement-breakpoint
CREATE TABLE `circular_file` (
	`circular_id` text NOT NULL,
	`file_id` text NOT NULL,
	`role` text NOT NULL,
	`title` text,
	`position` integer NOT NULL,
	PRIMARY KEY(`circular_id`, `file_id`),
	FOREIGN KEY (`circular_id`) REFERENCES `circular`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `circular_file_file` ON `circular_file` (`file_id`);--> statement-breakpoint
CREATE TABLE `circular_number` (
	`id` text PRIMARY KEY NOT NULL,
	`series` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`reference` text NOT NULL,
	`fate` text NOT NULL,
	`circular_id` text,
	`note` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`circular_id`) REFERENCES `circular`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `circular_number_once` ON `circular_number` (`series`,`year`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `circular_number_circular` ON `circular_number` (`circular_id`);--> statement-breakpoint
CREATE TABLE `circular_pick` (
	`id` text PRIMARY KEY NOT NULL,
	`circular_id` text NOT NULL,
	`mission_id` text,
	`organization_id` text,
	FOREIGN KEY (`circular_id`) REFERENCES `circular`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mission_id`) REFERENCES `mission`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `circular_pick_mission` ON `circular_pick` (`circular_id`,`mission_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `circular_pick_organization` ON `circular_pick` (`circular_id`,`organization_id`);--> statement-breakpoint
CREATE TABLE `circular_recipient` (
	`id` text PRIMARY KEY NOT NULL,
	`circular_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`state_id` text,
	`organization_id` text,
	`regional_group` text,
	`name` text,
	`duty_station` text,
	`residence` text,
	`language` text,
	`rendering` text NOT NULL,
	`emails` text NOT NULL,
	`postal_address` text,
	FOREIGN KEY (`circular_id`) REFERENCES `circular`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state_id`) REFERENCES `state`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `circular_recipient_position` ON `circular_recipient` (`circular_id`,`position`);--> statement-breakpoint
CREATE INDEX `circular_recipient_state` ON `circular_recipient` (`state_id`);--> statement-breakpoint
CREATE INDEX `circular_recipient_organization` ON `circular_recipient` (`organization_id`);--> statement-breakpoint
CREATE TABLE `circular_settings` (
	`id` text PRIMARY KEY NOT NULL,
	`own_pattern` text,
	`outside_pattern` text,
	`first_year` integer,
	`first_number` integer,
	`clearance_steps` integer NOT NULL,
	`first_clearance` text,
	`second_clearance` text,
	`initials` integer NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `circular_step` (
	`circular_id` text NOT NULL,
	`step` text NOT NULL,
	`skipped` integer NOT NULL,
	`taken_on` text,
	`taken_by` text,
	`recorded_by` text,
	`means` text,
	`note` text,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`circular_id`, `step`),
	FOREIGN KEY (`circular_id`) REFERENCES `circular`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `circular` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `circular` ADD `changed_at` text;
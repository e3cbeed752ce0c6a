CREATE TABLE `communication` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`body_id` text,
	`sender_state_id` text,
	`sender_organization_id` text,
	`sender_name` text,
	`sender_address` text,
	`sender_reference` text,
	`subject` text,
	`dated_on` text,
	`received_on` text,
	`recorded_at` text NOT NULL,
	`text` text,
	`note` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sender_state_id`) REFERENCES `state`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sender_organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `communication_number` ON `communication` (`year`,`number`);--> statement-breakpoint
CREATE INDEX `communication_state` ON `communication` (`state`);--> statement-breakpoint
CREATE INDEX `communication_body` ON `communication` (`body_id`);--> statement-breakpoint
CREATE TABLE `communication_cause` (
	`communication_id` text NOT NULL,
	`effect` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`communication_id`, `effect`, `subject_kind`, `subject_id`),
	FOREIGN KEY (`communication_id`) REFERENCES `communication`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `communication_cause_subject` ON `communication_cause` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `communication_file` (
	`communication_id` text NOT NULL,
	`file_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`communication_id`, `file_id`),
	FOREIGN KEY (`communication_id`) REFERENCES `communication`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `communication_meeting` (
	`communication_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	PRIMARY KEY(`communication_id`, `meeting_id`),
	FOREIGN KEY (`communication_id`) REFERENCES `communication`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `communication_meeting_meeting` ON `communication_meeting` (`meeting_id`);--> statement-breakpoint
ALTER TABLE `nomination` ADD `communication_id` text REFERENCES communication(id);--> statement-breakpoint
CREATE INDEX `nomination_communication` ON `nomination` (`communication_id`);
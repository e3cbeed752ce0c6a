CREATE TABLE `consultation_agenda_item` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `consultation`(`meeting_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consultation_agenda_item_meeting` ON `consultation_agenda_item` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `consultation_attendee` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`representation_id` text,
	`name` text NOT NULL,
	`mail_domain` text,
	`joined_at` text,
	`left_at` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `consultation`(`meeting_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`representation_id`) REFERENCES `consultation_representation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consultation_attendee_meeting` ON `consultation_attendee` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `consultation_attendee_representation` ON `consultation_attendee` (`representation_id`);--> statement-breakpoint
CREATE TABLE `consultation_document` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`file_id` text,
	`programme_version_id` text,
	`address` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `consultation`(`meeting_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_version_id`) REFERENCES `programme_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consultation_document_meeting` ON `consultation_document` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `consultation_document_file` ON `consultation_document` (`file_id`);--> statement-breakpoint
CREATE TABLE `consultation_nomination` (
	`meeting_id` text NOT NULL,
	`nomination_meeting_id` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `nomination_meeting_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `consultation`(`meeting_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nomination_meeting_id`) REFERENCES `nomination_meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consultation_nomination_nomination` ON `consultation_nomination` (`nomination_meeting_id`);--> statement-breakpoint
CREATE TABLE `consultation_point` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`agenda_item_id` text,
	`text` text NOT NULL,
	`state_id` text,
	`organization_id` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `consultation`(`meeting_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `consultation_agenda_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state_id`) REFERENCES `state`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consultation_point_meeting` ON `consultation_point` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `consultation_representation` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`state_id` text,
	`organization_id` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `consultation`(`meeting_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state_id`) REFERENCES `state`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consultation_representation_meeting` ON `consultation_representation` (`meeting_id`);--> statement-breakpoint
ALTER TABLE `consultation` ADD `outcome_words` text;--> statement-breakpoint
ALTER TABLE `consultation` ADD `platform_link` text;
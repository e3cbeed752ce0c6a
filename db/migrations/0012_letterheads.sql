CREATE TABLE `letterhead` (
	`body_id` text PRIMARY KEY NOT NULL,
	`office` text,
	`place` text,
	`signatory_name` text,
	`signatory_title` text,
	`contact` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action
);

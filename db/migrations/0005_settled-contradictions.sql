CREATE TABLE `nomination_settlement` (
	`meeting_id` text NOT NULL,
	`key` text NOT NULL,
	`settled_at` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `key`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);

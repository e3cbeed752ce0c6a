CREATE TABLE `taken_arrangement` (
	`version_id` text NOT NULL,
	`sha256` text NOT NULL,
	`draft` text NOT NULL,
	`taken_at` text NOT NULL,
	`taken_by_id` text,
	PRIMARY KEY(`version_id`, `sha256`),
	FOREIGN KEY (`version_id`) REFERENCES `programme_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);

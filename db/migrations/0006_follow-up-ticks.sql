CREATE TABLE `follow_up_tick` (
	`nomination_meeting_id` text NOT NULL,
	`item` text NOT NULL,
	`done_at` text NOT NULL,
	`done_by_id` text,
	PRIMARY KEY(`nomination_meeting_id`, `item`),
	FOREIGN KEY (`nomination_meeting_id`) REFERENCES `nomination_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);

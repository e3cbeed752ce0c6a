ALTER TABLE `communication_file` ADD `from_file_id` text REFERENCES file(id);--> statement-breakpoint
CREATE INDEX `communication_file_file` ON `communication_file` (`file_id`);--> statement-breakpoint
CREATE INDEX `communication_reference` ON `communication` (`sender_reference`);
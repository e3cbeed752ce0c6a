CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`display_name` text NOT NULL,
	`password_hash` text,
	`persona` text,
	`created_at` text NOT NULL,
	`disabled_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email_unique` ON `account` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `account_persona_unique` ON `account` (`persona`);--> statement-breakpoint
CREATE TABLE `one_time_link` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`purpose` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_time_link_token_hash_unique` ON `one_time_link` (`token_hash`);--> statement-breakpoint
CREATE TABLE `rate_limit` (
	`key` text PRIMARY KEY NOT NULL,
	`window_start` text NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `role_assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`body_id` text,
	`meeting_id` text,
	`state_id` text,
	`organization_id` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state_id`) REFERENCES `state`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `role_assignment_account` ON `role_assignment` (`account_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`revoked_at` text,
	`device` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_account` ON `session` (`account_id`);--> statement-breakpoint
CREATE TABLE `body` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`acronym` text,
	`kind` text NOT NULL,
	`parent_id` text,
	`invented` integer NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `body_slug_unique` ON `body` (`slug`);--> statement-breakpoint
CREATE TABLE `body_membership` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`state_id` text NOT NULL,
	`regional_group` text,
	`valid_from` text,
	`valid_to` text,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state_id`) REFERENCES `state`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `body_membership_body` ON `body_membership` (`body_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `body_membership_once` ON `body_membership` (`body_id`,`state_id`,`valid_from`);--> statement-breakpoint
CREATE TABLE `body_observer` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`organization_id` text NOT NULL,
	`status` text NOT NULL,
	`valid_to` text,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `body_observer_once` ON `body_observer` (`body_id`,`organization_id`);--> statement-breakpoint
CREATE TABLE `body_officer` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`office` text NOT NULL,
	`person_id` text NOT NULL,
	`state_id` text,
	`status` text NOT NULL,
	`valid_from` text,
	`valid_to` text,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state_id`) REFERENCES `state`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `body_officer_body` ON `body_officer` (`body_id`);--> statement-breakpoint
CREATE TABLE `body_session` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`number` integer NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`place` text,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `body_session_once` ON `body_session` (`body_id`,`number`);--> statement-breakpoint
CREATE TABLE `organization` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`acronym` text,
	`kind` text NOT NULL,
	`invented` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `state` (
	`id` text PRIMARY KEY NOT NULL,
	`names` text NOT NULL,
	`name_in_text` text NOT NULL,
	`status` text NOT NULL,
	`usual_group` text
);
--> statement-breakpoint
CREATE TABLE `state_label` (
	`id` text PRIMARY KEY NOT NULL,
	`state_id` text NOT NULL,
	`label` text NOT NULL,
	`as_at` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`state_id`) REFERENCES `state`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `state_label_once` ON `state_label` (`state_id`,`label`,`as_at`);--> statement-breakpoint
CREATE TABLE `circular` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`subject` text NOT NULL,
	`own_reference` text,
	`own_year` integer,
	`own_number` integer,
	`outside_reference` text,
	`outside_year` integer,
	`outside_number` integer,
	`dated_on` text,
	`action_date` text,
	`action_time` text,
	`action_zone` text,
	`note` text,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `circular_body` ON `circular` (`body_id`);--> statement-breakpoint
CREATE INDEX `circular_dated` ON `circular` (`dated_on`);--> statement-breakpoint
CREATE TABLE `circular_addressee` (
	`circular_id` text NOT NULL,
	`addressee_class` text NOT NULL,
	PRIMARY KEY(`circular_id`, `addressee_class`),
	FOREIGN KEY (`circular_id`) REFERENCES `circular`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `circular_link` (
	`circular_id` text NOT NULL,
	`to_circular_id` text NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`circular_id`, `to_circular_id`, `kind`),
	FOREIGN KEY (`circular_id`) REFERENCES `circular`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_circular_id`) REFERENCES `circular`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `circular_meeting` (
	`circular_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`announces` integer NOT NULL,
	PRIMARY KEY(`circular_id`, `meeting_id`),
	FOREIGN KEY (`circular_id`) REFERENCES `circular`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `circular_meeting_meeting` ON `circular_meeting` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `consultation` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`purpose` text,
	`outcome` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `consultation_serves` (
	`meeting_id` text NOT NULL,
	`served_meeting_id` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `served_meeting_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`served_meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consultation_serves_served` ON `consultation_serves` (`served_meeting_id`);--> statement-breakpoint
CREATE TABLE `event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`recorded_at` text NOT NULL,
	`occurred_on` text,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`acted_for_kind` text,
	`acted_for_id` text,
	`evidence_document_id` text,
	`evidence_paragraph` text,
	`type` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`payload` text NOT NULL,
	`revision_ids` text NOT NULL,
	`meeting_ids` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_hash_unique` ON `event` (`hash`);--> statement-breakpoint
CREATE INDEX `event_subject` ON `event` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `event_actor` ON `event` (`actor_kind`,`actor_id`);--> statement-breakpoint
CREATE INDEX `event_type` ON `event` (`type`);--> statement-breakpoint
CREATE TABLE `event_meeting` (
	`meeting_id` text NOT NULL,
	`event_seq` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `event_seq`),
	FOREIGN KEY (`event_seq`) REFERENCES `event`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `file` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`uploaded_at` text NOT NULL,
	`uploaded_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `installation` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `revision` (
	`id` text PRIMARY KEY NOT NULL,
	`field` text NOT NULL,
	`previous` text,
	`reason` text
);
--> statement-breakpoint
CREATE TABLE `checklist_item` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`status` text NOT NULL,
	`evidence` text,
	`evidence_file_id` text,
	`done_on` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `checklist_item_meeting` ON `checklist_item` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `mandate_reference` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`subject` text NOT NULL,
	`symbol` text,
	`annex` text,
	`paragraph` text,
	`session_id` text,
	`agreed_on` text,
	`content` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `body_session`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mandate_reference_meeting` ON `mandate_reference` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`short_title` text NOT NULL,
	`kind` text NOT NULL,
	`body_id` text NOT NULL,
	`session_id` text,
	`status` text NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`starts_at` text,
	`ends_at` text,
	`time_zone` text,
	`mode` text NOT NULL,
	`place_name` text,
	`city` text,
	`place_state_id` text,
	`frame_title` text,
	`frame_edition` integer,
	`frame_starts_on` text,
	`frame_ends_on` text,
	`frame_mode` text,
	`topic_list_id` text,
	`nominating_party` text NOT NULL,
	`planned_panels` integer,
	`planned_seats_per_panel` integer,
	`moderated` text NOT NULL,
	`prearranged_questions` text NOT NULL,
	`audience_questions` text NOT NULL,
	`question_priority` text NOT NULL,
	`closing_remarks_by_panellists` text NOT NULL,
	`views_disclaimer` integer NOT NULL,
	`invented` integer NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `body_session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_state_id`) REFERENCES `state`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_list_id`) REFERENCES `topic_list`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_slug_unique` ON `meeting` (`slug`);--> statement-breakpoint
CREATE TABLE `meeting_role` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`role` text NOT NULL,
	`state_id` text,
	`organization_id` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state_id`) REFERENCES `state`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meeting_role_meeting` ON `meeting_role` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `meeting_topic` (
	`meeting_id` text NOT NULL,
	`topic_id` text NOT NULL,
	`taken` integer NOT NULL,
	`went_to_meeting_id` text,
	PRIMARY KEY(`meeting_id`, `topic_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`went_to_meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `topic` (
	`id` text PRIMARY KEY NOT NULL,
	`list_id` text NOT NULL,
	`letter` text NOT NULL,
	`title` text NOT NULL,
	FOREIGN KEY (`list_id`) REFERENCES `topic_list`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topic_once` ON `topic` (`list_id`,`letter`);--> statement-breakpoint
CREATE TABLE `topic_list` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`title` text NOT NULL,
	`symbol` text,
	`paragraph` text,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `nomination` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`state_id` text,
	`organization_id` text,
	`person_id` text NOT NULL,
	`received_on` text,
	`communication_reference` text,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state_id`) REFERENCES `state`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `nomination_state` ON `nomination` (`state_id`);--> statement-breakpoint
CREATE INDEX `nomination_person` ON `nomination` (`person_id`);--> statement-breakpoint
CREATE TABLE `nomination_meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`status` text NOT NULL,
	`rank` integer,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nomination_meeting_once` ON `nomination_meeting` (`nomination_id`,`meeting_id`);--> statement-breakpoint
CREATE INDEX `nomination_meeting_meeting` ON `nomination_meeting` (`meeting_id`,`status`);--> statement-breakpoint
CREATE TABLE `nomination_topic` (
	`nomination_meeting_id` text NOT NULL,
	`topic_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`nomination_meeting_id`, `topic_id`),
	FOREIGN KEY (`nomination_meeting_id`) REFERENCES `nomination_meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name_as_printed` text NOT NULL,
	`family_name` text,
	`given_names` text,
	`sort_key` text NOT NULL,
	`form_of_address` text,
	`function` text,
	`affiliation` text,
	`affiliation_type` text,
	`gender` text NOT NULL,
	`gender_basis` text,
	`invented` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `panel` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`number` integer NOT NULL,
	`topic_id` text NOT NULL,
	`part` integer NOT NULL,
	`title` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `programme_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `panel_number` ON `panel` (`version_id`,`number`);--> statement-breakpoint
CREATE TABLE `programme_part` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`panel_id` text,
	`person_id` text NOT NULL,
	`state_id` text,
	`organization_id` text,
	`named_by_function` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `programme_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`panel_id`) REFERENCES `panel`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state_id`) REFERENCES `state`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `programme_part_version` ON `programme_part` (`version_id`);--> statement-breakpoint
CREATE TABLE `programme_version` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`based_on_id` text,
	`proposed_on` text,
	`agreed_on` text,
	`agreed_at_meeting_id` text,
	`published_on` text,
	`published_at` text,
	`agreed_hash` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`based_on_id`) REFERENCES `programme_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreed_at_meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `programme_version_number` ON `programme_version` (`meeting_id`,`number`);--> statement-breakpoint
CREATE TABLE `question` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`position` integer NOT NULL,
	`letter` text NOT NULL,
	`text` text NOT NULL,
	`sentences` integer NOT NULL,
	`seat_id` text,
	`state_id` text,
	`organization_id` text,
	FOREIGN KEY (`version_id`) REFERENCES `programme_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seat_id`) REFERENCES `seat`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`state_id`) REFERENCES `state`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `question_version` ON `question` (`version_id`);--> statement-breakpoint
CREATE TABLE `question_panel` (
	`question_id` text NOT NULL,
	`panel_id` text NOT NULL,
	PRIMARY KEY(`question_id`, `panel_id`),
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`panel_id`) REFERENCES `panel`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `seat` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`position` integer NOT NULL,
	`state` text NOT NULL,
	`nomination_meeting_id` text,
	FOREIGN KEY (`panel_id`) REFERENCES `panel`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nomination_meeting_id`) REFERENCES `nomination_meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_position` ON `seat` (`panel_id`,`position`);--> statement-breakpoint
CREATE INDEX `seat_nomination` ON `seat` (`nomination_meeting_id`);--> statement-breakpoint
CREATE TABLE `claim` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`paragraph` text NOT NULL,
	`measure` text NOT NULL,
	`value` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claim_document` ON `claim` (`document_id`);--> statement-breakpoint
CREATE TABLE `source_document` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text,
	`title` text NOT NULL,
	`symbol` text,
	`dated_on` text,
	`language` text,
	`body_id` text NOT NULL,
	`session_id` text,
	`agenda_item` integer,
	`agenda_title` text,
	`agenda_symbol` text,
	`paragraphs` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `body_session`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `source_document_author` (
	`document_id` text NOT NULL,
	`person_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`document_id`, `person_id`),
	FOREIGN KEY (`document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);

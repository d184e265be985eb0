CREATE TABLE `change` (
	`counter` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`document_id` text NOT NULL,
	`kind` text NOT NULL
);

CREATE TABLE `document_facts` (
	`document_id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`changed` integer NOT NULL,
	`title` text NOT NULL,
	`place` text NOT NULL,
	`year` text NOT NULL,
	`genre` text NOT NULL,
	`date` text NOT NULL,
	`facts` text NOT NULL
);

CREATE TABLE `meta` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);

CREATE TABLE `note` (
	`version_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`kind` text NOT NULL,
	`start` integer,
	`end` integer,
	`text` text NOT NULL,
	PRIMARY KEY(`version_id`, `ordinal`)
);

CREATE TABLE `parsed_version` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version_id` text NOT NULL,
	`document_id` text NOT NULL,
	`characters` integer NOT NULL,
	`text_hash` text NOT NULL,
	`is_redacted` integer NOT NULL,
	`sections` integer NOT NULL,
	`passages` integer NOT NULL,
	`notes` integer NOT NULL,
	`header_facts` text NOT NULL,
	`marks` text NOT NULL,
	`regions` text NOT NULL,
	`corrections` text NOT NULL,
	`orphans` text NOT NULL
);

CREATE UNIQUE INDEX `parsed_version_version_id_unique` ON `parsed_version` (`version_id`);
CREATE INDEX `parsed_version_document` ON `parsed_version` (`document_id`);
CREATE TABLE `passage` (
	`key` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`passage_id` text NOT NULL,
	`version_id` text NOT NULL,
	`section_id` text,
	`kind` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`lead_start` integer,
	`lead_end` integer,
	`cells` text,
	`section_path` text NOT NULL
);

CREATE INDEX `passage_version` ON `passage` (`version_id`);
CREATE TABLE `search_chunk` (
	`key` text PRIMARY KEY NOT NULL,
	`data` text NOT NULL
);

CREATE TABLE `section` (
	`version_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`section_id` text NOT NULL,
	`parent_id` text,
	`level` integer NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`heading` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`extent_start` integer NOT NULL,
	`extent_end` integer NOT NULL,
	PRIMARY KEY(`version_id`, `ordinal`)
);

CREATE TABLE `packed_passages` (
	`version_id` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`first_key` integer NOT NULL,
	`characters` integer NOT NULL,
	`kind_names` text NOT NULL,
	`path_names` text NOT NULL,
	`passage_ids` text NOT NULL,
	`columns` blob NOT NULL,
	`bits` blob NOT NULL
);

CREATE TABLE `link_pair` (
	`pair` integer PRIMARY KEY NOT NULL,
	`left_version` text NOT NULL,
	`right_version` text NOT NULL
);

CREATE INDEX `link_pair_right` ON `link_pair` (`right_version`);
CREATE UNIQUE INDEX `link_pair_versions` ON `link_pair` (`left_version`,`right_version`);
CREATE TABLE `section_link` (
	`pair` integer NOT NULL,
	`left_section` integer NOT NULL,
	`right_section` integer NOT NULL,
	`score` real NOT NULL,
	`is_reciprocal` integer NOT NULL,
	PRIMARY KEY(`pair`, `left_section`, `right_section`)
);

CREATE TABLE `unit_link` (
	`pair` integer NOT NULL,
	`left_unit` integer NOT NULL,
	`right_unit` integer NOT NULL,
	`score` real NOT NULL,
	`relation` integer NOT NULL,
	`is_reciprocal` integer NOT NULL,
	`reasons` text NOT NULL,
	PRIMARY KEY(`pair`, `left_unit`, `right_unit`)
);

CREATE TABLE `phrase_document` (
	`number` integer PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`version_id` text NOT NULL
);

CREATE TABLE `phrase_occurrence` (
	`variant` integer NOT NULL,
	`document` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`passage` integer NOT NULL,
	`is_quoted` integer NOT NULL,
	`is_inside` integer NOT NULL,
	`surface` text,
	PRIMARY KEY(`variant`, `document`, `start`)
);

CREATE INDEX `phrase_occurrence_passage` ON `phrase_occurrence` (`document`,`passage`);
CREATE TABLE `phrase_variant` (
	`number` integer PRIMARY KEY NOT NULL,
	`phrase` integer NOT NULL,
	`key` text NOT NULL,
	`text` text NOT NULL,
	`kind` text NOT NULL,
	`occurrences` integer NOT NULL,
	`quoted` integer NOT NULL,
	`documents` text NOT NULL
);

CREATE INDEX `phrase_variant_phrase` ON `phrase_variant` (`phrase`);
CREATE TABLE `phrase` (
	`number` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`text` text NOT NULL,
	`type` text NOT NULL,
	`family` text NOT NULL,
	`related` text NOT NULL,
	`occurrences` integer NOT NULL,
	`documents` text NOT NULL
);

CREATE INDEX `phrase_key` ON `phrase` (`key`);
CREATE TABLE `anchor` (
	`annotation_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`version_id` text NOT NULL,
	`basis` text NOT NULL,
	`located` text NOT NULL,
	PRIMARY KEY(`version_id`, `annotation_id`, `ordinal`)
);


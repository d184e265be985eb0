CREATE TABLE `anchor_decision` (
	`annotation_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`version_id` text NOT NULL,
	`kind` text NOT NULL,
	`start` integer,
	`end` integer,
	`author` text NOT NULL,
	`decided_at` text NOT NULL,
	PRIMARY KEY(`annotation_id`, `ordinal`, `version_id`),
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`annotation_id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `annotation_code` (
	`annotation_id` text NOT NULL,
	`code_id` text NOT NULL,
	PRIMARY KEY(`annotation_id`, `code_id`),
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`annotation_id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`code_id`) REFERENCES `code`(`code_id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `annotation_code_code` ON `annotation_code` (`code_id`);--> statement-breakpoint
CREATE TABLE `annotation_link` (
	`link_id` text PRIMARY KEY NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`relation` text NOT NULL,
	`note` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`modified_at` text NOT NULL,
	`deleted_at` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`from_id`) REFERENCES `annotation`(`annotation_id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`to_id`) REFERENCES `annotation`(`annotation_id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `annotation_link_from` ON `annotation_link` (`from_id`);--> statement-breakpoint
CREATE INDEX `annotation_link_to` ON `annotation_link` (`to_id`);--> statement-breakpoint
CREATE TABLE `annotation_target` (
	`annotation_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`home_version_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`exact` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`section_path` text NOT NULL,
	PRIMARY KEY(`annotation_id`, `ordinal`),
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`annotation_id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `annotation` (
	`annotation_id` text PRIMARY KEY NOT NULL,
	`document_id` text,
	`wording_key` text,
	`wording` text,
	`motivation` text NOT NULL,
	`note` text NOT NULL,
	`author` text NOT NULL,
	`visibility` text NOT NULL,
	`created_at` text NOT NULL,
	`modified_at` text NOT NULL,
	`deleted_at` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`document_id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `annotation_document` ON `annotation` (`document_id`);--> statement-breakpoint
CREATE INDEX `annotation_wording` ON `annotation` (`wording_key`);--> statement-breakpoint
CREATE TABLE `code` (
	`code_id` text PRIMARY KEY NOT NULL,
	`parent_id` text,
	`name` text NOT NULL,
	`colour` integer NOT NULL,
	`shortcut` text,
	`memo` text NOT NULL,
	`position` integer NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`modified_at` text NOT NULL,
	`deleted_at` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `code`(`code_id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `collection_annotation` (
	`collection_id` text NOT NULL,
	`annotation_id` text NOT NULL,
	PRIMARY KEY(`collection_id`, `annotation_id`),
	FOREIGN KEY (`collection_id`) REFERENCES `collection`(`collection_id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`annotation_id`) REFERENCES `annotation`(`annotation_id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `collection_annotation_annotation` ON `collection_annotation` (`annotation_id`);
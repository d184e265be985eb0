CREATE TABLE `document` (
	`document_id` text PRIMARY KEY NOT NULL,
	`current_version_id` text,
	`created_at` text NOT NULL,
	`changed` integer NOT NULL,
	FOREIGN KEY (`current_version_id`) REFERENCES `version`(`version_id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `given_fact` (
	`document_id` text NOT NULL,
	`field` text NOT NULL,
	`origin` text NOT NULL,
	`value` text NOT NULL,
	`evidence` text,
	PRIMARY KEY(`document_id`, `field`, `origin`),
	FOREIGN KEY (`document_id`) REFERENCES `document`(`document_id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `source` (
	`path` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`version_id` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`document_id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`version_id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `version` (
	`version_id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`source` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`encoding` text NOT NULL,
	`format` text NOT NULL,
	`received_at` text NOT NULL,
	`label` text,
	`date` text,
	`status` text,
	`decode_notes` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`document_id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `version_sha256` ON `version` (`sha256`);--> statement-breakpoint
CREATE UNIQUE INDEX `version_ordinal` ON `version` (`document_id`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `version_bytes` ON `version` (`document_id`,`sha256`);
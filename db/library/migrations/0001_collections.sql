CREATE TABLE `collection_document` (
	`collection_id` text NOT NULL,
	`document_id` text NOT NULL,
	`author` text NOT NULL,
	`added_at` text NOT NULL,
	PRIMARY KEY(`collection_id`, `document_id`),
	FOREIGN KEY (`collection_id`) REFERENCES `collection`(`collection_id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`document_id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `collection` (
	`collection_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`modified_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `collection_name_unique` ON `collection` (`name`);--> statement-breakpoint
CREATE TABLE `saved_search` (
	`saved_search_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`question` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`modified_at` text NOT NULL
);

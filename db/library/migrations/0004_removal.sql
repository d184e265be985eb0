CREATE TABLE `separate_pair` (
	`first_id` text NOT NULL,
	`second_id` text NOT NULL,
	`author` text NOT NULL,
	`decided_at` text NOT NULL,
	PRIMARY KEY(`first_id`, `second_id`)
);
--> statement-breakpoint
ALTER TABLE `document` ADD `removed_at` text;--> statement-breakpoint
ALTER TABLE `document` ADD `joined_into` text REFERENCES document(document_id);
CREATE TABLE `correction` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`correction_id` text NOT NULL,
	`document_id` text NOT NULL,
	`exact` text NOT NULL,
	`prefix` text NOT NULL,
	`suffix` text NOT NULL,
	`start` integer NOT NULL,
	`change` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `correction_correction_id_unique` ON `correction` (`correction_id`);--> statement-breakpoint
CREATE INDEX `correction_document` ON `correction` (`document_id`);
CREATE TABLE `correspondence` (
	`decision_id` text PRIMARY KEY NOT NULL,
	`verdict` text NOT NULL,
	`relation` text,
	`left_document` text NOT NULL,
	`left_version` text NOT NULL,
	`left_start` integer NOT NULL,
	`left_end` integer NOT NULL,
	`left_exact` text NOT NULL,
	`left_prefix` text NOT NULL,
	`left_suffix` text NOT NULL,
	`right_document` text NOT NULL,
	`right_version` text NOT NULL,
	`right_start` integer NOT NULL,
	`right_end` integer NOT NULL,
	`right_exact` text NOT NULL,
	`right_prefix` text NOT NULL,
	`right_suffix` text NOT NULL,
	`note` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `correspondence_left` ON `correspondence` (`left_document`);--> statement-breakpoint
CREATE INDEX `correspondence_right` ON `correspondence` (`right_document`);
CREATE TABLE `phrase_decision` (
	`wording` text NOT NULL,
	`matter` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`author` text NOT NULL,
	`decided_at` text NOT NULL,
	PRIMARY KEY(`wording`, `matter`)
);

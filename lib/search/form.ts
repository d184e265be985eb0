/** How the source writes what the query says. */
export type Form = 'exact' | 'punctuation' | 'script' | 'number' | 'possible';

/** From the surest to a guess. */
export const forms: readonly Form[] = ['exact', 'punctuation', 'script', 'number', 'possible'];

/** Why a hit may not be what was meant: 5分钟 in 15分钟, 消防、安全 for 消防安全. */
export type Caution = 'insideNumber' | 'acrossList';

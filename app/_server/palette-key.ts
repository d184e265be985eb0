import 'server-only';
import { headers } from 'next/headers';

/** What the keyboard of the person has for “go to anything”; most have no ⌘. */
export async function paletteKey(): Promise<string> {
  return keyOf((await headers()).get('user-agent') ?? '');
}

/**
 * Gives the key by what the browser says of itself.
 *
 * keyOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64) …') -> 'Ctrl K'
 */
export function keyOf(agent: string): string {
  return /Macintosh|iPhone|iPad/.test(agent) ? '⌘K' : 'Ctrl K';
}

/**
 * Writes a moment as the clock of the machine says it, to the minute: a library lies on the desk of
 * whoever reads it, and 08:51 UTC is nobody's afternoon.
 *
 * localTime('2026-11-28T08:51:35.628Z') -> '2026-11-28 16:51' in China
 */
export function localTime(moment: string | Date): string {
  const at = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

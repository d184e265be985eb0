import journeys from '../playwright.config.ts';

const { projects: _projects, webServer, ...shared } = journeys;
const [samples] = [webServer ?? []].flat();

/** The same browser as for the journeys and the first of their sites, for pictures instead. */
export default {
  ...shared,
  testMatch: '*.shot.ts',
  webServer: { ...samples, command: 'node scripts/serve-samples.mjs', cwd: '../..' },
};

import journeys from '../playwright.config.ts';

/** The same server and browser as for the journeys, for pictures instead. */
export default {
  ...journeys,
  testMatch: '*.shot.ts',
  webServer: { ...journeys.webServer, cwd: '../..' },
};

/** The folder of the checkout. */
export const root: string;

/** Gives the command that starts the project's Node.js. */
export function projectNode(): string;

/** Gives this environment with the project's Node.js and commands first on the path. */
export function projectEnvironment(extra?: Readonly<Record<string, string>>): NodeJS.ProcessEnv;

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { packageDir } from '../package.ts';

/** `templates` or `fonts` of the working directory; Laurel's own where there is none. */
export function folderOrOwn(name: 'templates' | 'fonts', cwd: string): string {
  const here = join(cwd, name);
  return existsSync(here) ? here : join(packageDir, name);
}

/** Where Laurel keeps what is costly to make: the XDG cache folder, else the system's own. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = homedir();
  // The XDG Base Directory Specification bids ignore a relative path.
  const xdg = env.XDG_CACHE_HOME;
  if (xdg !== undefined && isAbsolute(xdg)) return join(xdg, 'laurel');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'laurel');
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'laurel', 'Cache');
  return join(home, '.cache', 'laurel');
}

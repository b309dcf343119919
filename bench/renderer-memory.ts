// The memory of a page with its workers, as the operating system counts it: the most that its process ever held.
import {readFileSync} from 'node:fs';
import type {Browser} from '@playwright/test';

/** Bytes of the largest process that renders a page, at its peak; undefined where the system does not tell (it takes Linux). */
export async function peakMemory(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const {processInfo} = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo.filter(({type}) => type === 'renderer').flatMap(({id}) => peakOf(id) ?? []);
  return peaks.length > 0 ? Math.max(...peaks) : undefined;
}

function peakOf(process: number): number | undefined {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${process}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

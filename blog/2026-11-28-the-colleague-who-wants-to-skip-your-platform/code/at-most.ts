// Holds a request to a number of statements, and names the one that it repeats.
import type {Link} from '../link';

/** The request's answer; fails if it sent more statements than `limit`. */
export async function atMost<T>(limit: number, link: Link, request: () => Promise<T>): Promise<T> {
  const before = link.statements.length;
  const answer = await request();
  const sent = link.statements.slice(before);
  if (sent.length <= limit) return answer;
  const times = new Map<string, number>();
  for (const sql of sent) times.set(sql, (times.get(sql) ?? 0) + 1);
  const [[sql, count] = ['', 0]] = [...times].sort(([, a], [, b]) => b - a);
  const said = `${sent.length} statements, at most ${limit} allowed.`;
  throw new Error(`${said}\n${count} times: ${sql}`);
}

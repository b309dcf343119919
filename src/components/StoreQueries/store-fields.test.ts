// Addresses and label names as they are typed, and the label sets that are asked for.
import {describe, expect, it} from 'vitest';
import {labelsIn, labelsProblem, NEW_STORE, setsOf, storeOf, urlProblem} from './store-fields';

describe('an address', () => {
  it.each(['http://localhost:9090', 'https://mimir.example/a/b/', ' https://thanos.example '])('takes %s', (url) => {
    expect(urlProblem(url)).toBeNull();
  });

  it.each(['', 'localhost:9090', 'ftp://a', 'http://', 'http://a b', 'http://a/?x=1'])('refuses “%s”', (url) => {
    expect(urlProblem(url)).toMatch(/^An address begins with http/);
  });

  it('loses its last slash, and has a tenant for Mimir alone', () => {
    const draft = {...NEW_STORE, url: 'http://a:1/x//', tenant: ' team-a '};
    expect(storeOf(draft)).toEqual({program: 'Prometheus', url: 'http://a:1/x'});
    expect(storeOf({...draft, program: 'Mimir'})).toEqual({program: 'Mimir', url: 'http://a:1/x', tenant: 'team-a'});
  });
});

describe('labels', () => {
  it('are apart by commas or blanks, each once', () => {
    expect(labelsIn(' pod, uid,pod\nle ')).toEqual(['pod', 'uid', 'le']);
    expect(labelsIn('')).toEqual([]);
  });

  it('are few enough for their pairs, and never the name', () => {
    expect(labelsProblem('a b c d e f g h')).toBeNull();
    expect(labelsProblem('a b c d e f g h i')).toBe('9 labels have too many pairs for one query: name 8 at most.');
    expect(labelsProblem('pod, __name__')).toMatch(/leave it out/);
  });

  it('are asked for alone and in pairs, and not at all', () => {
    expect(setsOf(['a', 'b', 'c'])).toEqual([[], ['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c']]);
    expect(setsOf([])).toEqual([[]]);
  });
});

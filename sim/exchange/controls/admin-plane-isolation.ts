import { stricter } from '../blueprint.ts';
import { bars } from '../blueprint/places.ts';
import { control } from '../control.ts';
import { choice } from '../setting.ts';

export default control({
  id: 'admin-plane-isolation',
  title: { en: 'Administration-plane isolation', ja: '管理系の分離・専用端末' },
  sentence: {
    en: 'From the office network nobody reaches the servers except through a login, a strongly authenticated session, or not at all.',
    ja: '社内ネットワークからサーバーへは、認証、強固な認証のあるセッション、または対面でしか入れない。',
  },
  references: [
    'CGTF draft 7.3.9.1',
    'CGTF draft 7.3.9.2',
    'PSA 63-8',
    'CCSS 1.04: 1.4.2',
    'ATT&CK T1566.003',
  ],
  settings: {
    bar: choice(
      ['login', 'session', 'presence'],
      ['login', 'session', 'presence'],
      'same network, firewall with a session, separate network with own terminals; assumed',
    ),
  },
  arrange({ places, ways }, { bar }) {
    const office = (id: string): boolean =>
      places.some((place) => place.id === id && place.kind === 'office');
    for (const way of ways)
      if (office(way.from) && !office(way.to)) way.bar = stricter(bars, way.bar, bar);
  },
});

import { beforeAll, describe, expect, it } from 'vitest';
import { fetchMessages, messageByKey, startMessages } from '#i18n';
import { actionMessage, actions, examples } from '#session';

beforeAll(async () => {
  await startMessages('en');
  await fetchMessages('ko');
});

describe.each(['en', 'ko'])('messages in %s', (language) => {
  it.each(actions.map((action) => [action.id, actionMessage(action)] as const))(
    'name the action %s',
    (_id, message) => {
      expect(messageByKey(language, message.key, message.params)).not.toBe(message.key);
    },
  );

  it.each(examples.map((example) => `example.${example.id}.summary`))('say %s', (key) => {
    expect(messageByKey(language, key)).not.toBe(key);
  });
});

import { buildSchema, parse, validate } from 'graphql';
import { graphql, textOf } from './index.js';

const schema = buildSchema('type Member { id: ID! name: String! role: String! } type Query { viewer: Member! }');

describe('a written operation', () => {
  it('is sent with every fragment that it needs, each once', () => {
    const Name = graphql('fragment Name on Member { name }');
    const Person = graphql('fragment Person on Member { id ...Name }', [Name]);
    const Viewer = graphql('query Viewer { viewer { ...Person ...Name } }', [Person, Name]);
    expect(validate(schema, parse(textOf(Viewer)))).toEqual([]);
    expect(textOf(Viewer).match(/fragment Name/g)).toHaveLength(1);
  });
});

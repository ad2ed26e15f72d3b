import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, LockedProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { RubricDocumentService } from './rubric-document.service.js';
import { RubricDraftService } from './rubric-draft.service.js';
import {
  RubricDraftDiscarded, RubricDrafted, RubricEdited, RubricExport, RubricFamily, RubricFormatEnum, RubricPublished, type RubricFormat,
} from './rubric-family.view.js'; // prettier-ignore
import { CreateRubricInput, EditRubricInput, ImportRubricInput } from './rubric.inputs.js';
import { StaleRubricProblem } from './rubric.problems.js';

const DRAFTING = [InvalidInputProblem, NotAllowedProblem];
const rubricId = { type: () => ID };
const expectedRevision = { type: () => Int };

@Resolver(() => RubricFamily)
export class RubricFamilyResolver {
  constructor(
    private readonly drafts: RubricDraftService,
    private readonly documents: RubricDocumentService,
  ) {}

  @Query(() => [RubricFamily], { description: 'By name, drafts among them' })
  @Permission('signed-in')
  rubricFamilies(@CurrentActor() actor: Actor): Promise<RubricFamily[]> {
    return this.drafts.families(actor);
  }

  @Query(() => RubricFamily)
  @Permission('signed-in')
  rubricFamily(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<RubricFamily> {
    return this.drafts.family(actor, id);
  }

  @Query(() => RubricExport)
  @Permission('signed-in')
  exportRubric(
    @CurrentActor() actor: Actor,
    @Args('rubricId', rubricId) id: string,
    @Args('format', { type: () => RubricFormatEnum }) format: RubricFormat,
  ): Promise<RubricExport> {
    return this.documents.export(actor, id, format);
  }

  @ResultMutation(RubricDrafted, DRAFTING, { union: 'RubricDraftedResult' })
  @Permission('rubrics.draft')
  async createRubric(@CurrentActor() actor: Actor, @Args('input') input: CreateRubricInput): Promise<RubricDrafted> {
    return Object.assign(new RubricDrafted(), { family: await this.drafts.create(actor, input) });
  }

  @ResultMutation(RubricDrafted, DRAFTING, { union: 'RubricDraftedResult' })
  @Permission('rubrics.draft')
  async importRubric(@CurrentActor() actor: Actor, @Args('input') input: ImportRubricInput): Promise<RubricDrafted> {
    return Object.assign(new RubricDrafted(), { family: await this.documents.import(actor, input) });
  }

  @ResultMutation(RubricDrafted, DRAFTING, { union: 'RubricDraftedResult' })
  @Permission('rubrics.draft')
  async startRubricVersion(
    @CurrentActor() actor: Actor,
    @Args('familyId', { type: () => ID }) id: string,
  ): Promise<RubricDrafted> {
    return Object.assign(new RubricDrafted(), { family: await this.drafts.startVersion(actor, id) });
  }

  @ResultMutation(RubricEdited, [...DRAFTING, LockedProblem, StaleRubricProblem])
  @Permission('rubrics.draft')
  async editRubric(@CurrentActor() actor: Actor, @Args('input') input: EditRubricInput): Promise<RubricEdited> {
    return Object.assign(new RubricEdited(), { family: await this.drafts.edit(actor, input) });
  }

  @ResultMutation(RubricDraftDiscarded, [NotAllowedProblem, LockedProblem, StaleRubricProblem])
  @Permission('rubrics.draft')
  async discardRubricDraft(
    @CurrentActor() actor: Actor,
    @Args('rubricId', rubricId) id: string,
    @Args('expectedRevision', expectedRevision) revision: number,
  ): Promise<RubricDraftDiscarded> {
    return Object.assign(new RubricDraftDiscarded(), { family: await this.drafts.discard(actor, id, revision) });
  }

  @ResultMutation(RubricPublished, [...DRAFTING, StaleRubricProblem])
  @Permission('rubrics.publish')
  async publishRubric(
    @CurrentActor() actor: Actor,
    @Args('rubricId', rubricId) id: string,
    @Args('expectedRevision', expectedRevision) revision: number,
  ): Promise<RubricPublished> {
    return Object.assign(new RubricPublished(), { family: await this.drafts.publish(actor, id, revision) });
  }
}

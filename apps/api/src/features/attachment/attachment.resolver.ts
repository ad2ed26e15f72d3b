import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { together } from '../../platform/graphql/together.js';
import { Candidacy } from '../candidacy/candidacy.view.js';
import { Interview } from '../interview/interview.view.js';
import { AttachmentService } from './attachment.service.js';
import { Attachment, AttachmentChanged, AttachmentRemoved } from './attachment.view.js';

const attachmentIdArg = { type: () => ID };

@Resolver(() => Candidacy)
export class CandidacyAttachmentsResolver {
  private readonly attachmentsOf;

  constructor(private readonly files: AttachmentService) {
    this.attachmentsOf = together((actor, ids) => files.ofCandidacies(actor, ids), () => [] as Attachment[]); // prettier-ignore
  }

  @ResolveField(() => [Attachment], { description: 'Those that the viewer sees, oldest first' })
  attachments(@CurrentActor() actor: Actor, @Parent() candidacy: Candidacy): Promise<Attachment[]> {
    return this.attachmentsOf(actor, candidacy.id);
  }

  @ResultMutation(AttachmentChanged, [NotAllowedProblem])
  @Permission('candidacies.change')
  async showAttachment(
    @CurrentActor() actor: Actor,
    @Args('attachmentId', attachmentIdArg) attachmentId: string,
    @Args('shown', { description: 'To the panel; false: hides it from them again' }) shown: boolean,
  ): Promise<AttachmentChanged> {
    return new AttachmentChanged(await this.files.show(actor, attachmentId, shown));
  }

  @ResultMutation(AttachmentRemoved, [NotAllowedProblem])
  @Permission('candidacies.change')
  async removeAttachment(
    @CurrentActor() actor: Actor,
    @Args('attachmentId', attachmentIdArg) attachmentId: string,
  ): Promise<AttachmentRemoved> {
    return new AttachmentRemoved(await this.files.remove(actor, attachmentId));
  }
}

@Resolver(() => Interview)
export class InterviewAttachmentsResolver {
  private readonly attachmentsOf;

  constructor(attachments: AttachmentService) {
    this.attachmentsOf = together((actor, ids) => attachments.ofCandidacies(actor, ids), () => [] as Attachment[]); // prettier-ignore
  }

  @ResolveField(() => [Attachment], { description: 'Those that are shown to the panel, whoever asks; oldest first' })
  async attachments(@CurrentActor() actor: Actor, @Parent() interview: Interview): Promise<Attachment[]> {
    return (await this.attachmentsOf(actor, interview.candidacyId)).filter(({ shown }) => shown);
  }
}

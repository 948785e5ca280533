"""What is sent and what is answered. Each class is imported when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .account import Account
    from .account_language import AccountLanguage
    from .addressing_style import AddressingStyle
    from .administrators_access import AdministratorsAccess
    from .administrators_access_page import AdministratorsAccessPage
    from .album import Album
    from .album_activity import AlbumActivity
    from .album_activity_kind import AlbumActivityKind
    from .album_activity_page import AlbumActivityPage
    from .album_asset import AlbumAsset
    from .album_asset_detail import AlbumAssetDetail
    from .album_asset_ids_request import AlbumAssetIdsRequest
    from .album_asset_page import AlbumAssetPage
    from .album_comment import AlbumComment
    from .album_comment_page import AlbumCommentPage
    from .album_condition import AlbumCondition
    from .album_condition_request import AlbumConditionRequest
    from .album_cover import AlbumCover
    from .album_dates import AlbumDates
    from .album_dates_request import AlbumDatesRequest
    from .album_days_of_year import AlbumDaysOfYear
    from .album_days_of_year_request import AlbumDaysOfYearRequest
    from .album_detail import AlbumDetail
    from .album_filled import AlbumFilled
    from .album_filled_many import AlbumFilledMany
    from .album_filled_result import AlbumFilledResult
    from .album_folder_request import AlbumFolderRequest
    from .album_heir_request import AlbumHeirRequest
    from .album_invitable_role import AlbumInvitableRole
    from .album_invitation import AlbumInvitation
    from .album_invitation_page import AlbumInvitationPage
    from .album_invite_request import AlbumInviteRequest
    from .album_member import AlbumMember
    from .album_member_page import AlbumMemberPage
    from .album_move_request import AlbumMoveRequest
    from .album_order import AlbumOrder
    from .album_page import AlbumPage
    from .album_reactions import AlbumReactions
    from .album_role import AlbumRole
    from .album_rule import AlbumRule
    from .album_rule_match import AlbumRuleMatch
    from .album_rule_preview import AlbumRulePreview
    from .album_rule_request import AlbumRuleRequest
    from .album_seen_request import AlbumSeenRequest
    from .album_user import AlbumUser
    from .amount import Amount
    from .answer_feedback_request import AnswerFeedbackRequest
    from .answer_outcome import AnswerOutcome
    from .answer_request import AnswerRequest
    from .answer_verdict import AnswerVerdict
    from .api_key import ApiKey
    from .api_key_page import ApiKeyPage
    from .archive_part import ArchivePart
    from .area import Area
    from .area_request import AreaRequest
    from .ask_answer import AskAnswer
    from .ask_filter_kind import AskFilterKind
    from .ask_filter_request import AskFilterRequest
    from .ask_hit import AskHit
    from .ask_language import AskLanguage
    from .ask_left_over import AskLeftOver
    from .ask_left_over_reason import AskLeftOverReason
    from .ask_meant import AskMeant
    from .ask_question import AskQuestion
    from .ask_reader import AskReader
    from .ask_reason import AskReason
    from .ask_reason_kind import AskReasonKind
    from .ask_request import AskRequest
    from .askable_base import AskableBase
    from .asked_days import AskedDays
    from .asked_days_request import AskedDaysRequest
    from .asked_facts import AskedFacts
    from .asked_name import AskedName
    from .asked_question import AskedQuestion
    from .asked_question_page import AskedQuestionPage
    from .asked_value import AskedValue
    from .asked_value_request import AskedValueRequest
    from .asset import Asset
    from .asset_counts import AssetCounts
    from .asset_detail import AssetDetail
    from .asset_detail_metadata import AssetDetailMetadata
    from .asset_detail_recipe_item import AssetDetailRecipeItem
    from .asset_edit_request import AssetEditRequest
    from .asset_ids_request import AssetIdsRequest
    from .asset_kind import AssetKind
    from .asset_page import AssetPage
    from .asset_state import AssetState
    from .asset_tag import AssetTag
    from .assets_edited import AssetsEdited
    from .assets_filter_request import AssetsFilterRequest
    from .assets_list_state import AssetsListState
    from .assets_list_visibility import AssetsListVisibility
    from .attempt import Attempt
    from .audit_entry import AuditEntry
    from .audit_entry_details import AuditEntryDetails
    from .audit_entry_page import AuditEntryPage
    from .automatic_stacks_origin import AutomaticStacksOrigin
    from .automatic_stacks_request import AutomaticStacksRequest
    from .backfill import Backfill
    from .backfill_page import BackfillPage
    from .backfill_state import BackfillState
    from .backup import Backup
    from .backup_page import BackupPage
    from .backup_state import BackupState
    from .backup_status import BackupStatus
    from .backup_worry import BackupWorry
    from .base_transfer import BaseTransfer
    from .blank import Blank
    from .box import Box
    from .box_field_request import BoxFieldRequest
    from .brought_document import BroughtDocument
    from .bucket import Bucket
    from .buckets import Buckets
    from .camera import Camera
    from .camera_count import CameraCount
    from .change import Change
    from .change_kind import ChangeKind
    from .changed_album_asset import ChangedAlbumAsset
    from .changed_face import ChangedFace
    from .changed_ids import ChangedIds
    from .changed_person import ChangedPerson
    from .changed_trait import ChangedTrait
    from .changes import Changes
    from .changes_list_kind_item import ChangesListKindItem
    from .checksums_request import ChecksumsRequest
    from .choice_request import ChoiceRequest
    from .cited_document import CitedDocument
    from .cited_passage import CitedPassage
    from .cluster import Cluster
    from .clusters import Clusters
    from .confirm_request import ConfirmRequest
    from .consent_request import ConsentRequest
    from .country_branch import CountryBranch
    from .created_api_key import CreatedApiKey
    from .created_invitation import CreatedInvitation
    from .created_passkey import CreatedPasskey
    from .credentials_request import CredentialsRequest
    from .curve_point import CurvePoint
    from .curve_point_figures import CurvePointFigures
    from .dataset import Dataset
    from .dataset_facts import DatasetFacts
    from .dataset_page import DatasetPage
    from .days import Days
    from .days_request import DaysRequest
    from .decide_request import DecideRequest
    from .decision import Decision
    from .deletion import Deletion
    from .deletion_confirmation_request import DeletionConfirmationRequest
    from .delivery import Delivery
    from .delivery_detail import DeliveryDetail
    from .delivery_page import DeliveryPage
    from .delivery_state import DeliveryState
    from .deployed_hour import DeployedHour
    from .deployed_version import DeployedVersion
    from .deployed_version_role import DeployedVersionRole
    from .deployed_version_verdict import DeployedVersionVerdict
    from .disk import Disk
    from .disputed_word import DisputedWord
    from .document import Document
    from .document_file_request import DocumentFileRequest
    from .document_page import DocumentPage
    from .document_put import DocumentPut
    from .document_put_headers import DocumentPutHeaders
    from .document_source import DocumentSource
    from .document_version import DocumentVersion
    from .document_version_page import DocumentVersionPage
    from .document_version_state import DocumentVersionState
    from .download_plan import DownloadPlan
    from .draw_request import DrawRequest
    from .duplicate_group import DuplicateGroup
    from .duplicate_group_page import DuplicateGroupPage
    from .duplicate_reason import DuplicateReason
    from .duplicates_list_kind import DuplicatesListKind
    from .edge import Edge
    from .edit_actor import EditActor
    from .edit_person import EditPerson
    from .edit_status import EditStatus
    from .edited import Edited
    from .edited_asset import EditedAsset
    from .edited_face import EditedFace
    from .edited_person import EditedPerson
    from .email_wish_request import EmailWishRequest
    from .emptied import Emptied
    from .events_stream_response_200 import EventsStreamResponse200
    from .events_stream_response_200_event import EventsStreamResponse200Event
    from .exclude_request import ExcludeRequest
    from .excluded_place import ExcludedPlace
    from .exclusion import Exclusion
    from .exclusion_page import ExclusionPage
    from .expected_base_transfer import ExpectedBaseTransfer
    from .export import Export
    from .export_detail import ExportDetail
    from .export_page import ExportPage
    from .extent import Extent
    from .face import Face
    from .face_ids_request import FaceIdsRequest
    from .face_person import FacePerson
    from .failure import Failure
    from .failure_page import FailurePage
    from .fallen_model import FallenModel
    from .family import Family
    from .family_member import FamilyMember
    from .family_member_state import FamilyMemberState
    from .family_name_request import FamilyNameRequest
    from .family_page import FamilyPage
    from .feedback import Feedback
    from .feedback_example import FeedbackExample
    from .feedback_page import FeedbackPage
    from .feedback_volume import FeedbackVolume
    from .feedback_week import FeedbackWeek
    from .feedback_week_kinds import FeedbackWeekKinds
    from .film import Film
    from .finding_kind import FindingKind
    from .fork_run_request import ForkRunRequest
    from .found_camera import FoundCamera
    from .found_person import FoundPerson
    from .found_place import FoundPlace
    from .gold_change import GoldChange
    from .gold_file_request import GoldFileRequest
    from .gold_format import GoldFormat
    from .gold_found import GoldFound
    from .gold_from_answer_request import GoldFromAnswerRequest
    from .gold_import import GoldImport
    from .gold_line_error import GoldLineError
    from .gold_question import GoldQuestion
    from .gold_question_page import GoldQuestionPage
    from .gold_result import GoldResult
    from .gold_result_page import GoldResultPage
    from .gold_run import GoldRun
    from .gold_run_page import GoldRunPage
    from .gold_run_state import GoldRunState
    from .gold_source import GoldSource
    from .gold_source_wish_request import GoldSourceWishRequest
    from .graph import Graph
    from .group_answer_request import GroupAnswerRequest
    from .group_attachment_request import GroupAttachmentRequest
    from .group_gold_request import GroupGoldRequest
    from .group_remark import GroupRemark
    from .growth import Growth
    from .guest_token import GuestToken
    from .guest_upload import GuestUpload
    from .guest_upload_page import GuestUploadPage
    from .guest_upload_state import GuestUploadState
    from .guest_wish_request import GuestWishRequest
    from .handed_out import HandedOut
    from .health import Health
    from .health_part import HealthPart
    from .health_verdict import HealthVerdict
    from .held_thing import HeldThing
    from .held_thing_page import HeldThingPage
    from .hit import Hit
    from .hit_test_answer import HitTestAnswer
    from .hit_test_answer_weights import HitTestAnswerWeights
    from .hit_test_request import HitTestRequest
    from .hour import Hour
    from .identity import Identity
    from .identity_page import IdentityPage
    from .identity_provider import IdentityProvider
    from .import_ import Import
    from .import_counts import ImportCounts
    from .import_failure import ImportFailure
    from .import_item import ImportItem
    from .import_item_kind import ImportItemKind
    from .import_item_page import ImportItemPage
    from .import_items_list_outcome import ImportItemsListOutcome
    from .import_outcome import ImportOutcome
    from .import_page import ImportPage
    from .import_state import ImportState
    from .import_wish_request import ImportWishRequest
    from .ingest import Ingest
    from .installation import Installation
    from .integration_owner import IntegrationOwner
    from .interpreted import Interpreted
    from .invitation import Invitation
    from .invitation_page import InvitationPage
    from .invitation_secret_request import InvitationSecretRequest
    from .invitation_state import InvitationState
    from .jobs import Jobs
    from .judgement_request import JudgementRequest
    from .kept_album_request import KeptAlbumRequest
    from .kept_parent_request import KeptParentRequest
    from .knowledge_answer import KnowledgeAnswer
    from .knowledge_asked_list_language import KnowledgeAskedListLanguage
    from .knowledge_asked_list_outcome import KnowledgeAskedListOutcome
    from .knowledge_asked_list_verdict import KnowledgeAskedListVerdict
    from .knowledge_base import KnowledgeBase
    from .knowledge_citation import KnowledgeCitation
    from .knowledge_editing_passages_list_kind import KnowledgeEditingPassagesListKind
    from .knowledge_gold_export_format import KnowledgeGoldExportFormat
    from .knowledge_gold_list_language import KnowledgeGoldListLanguage
    from .knowledge_groups_list_reason import KnowledgeGroupsListReason
    from .knowledge_passage import KnowledgePassage
    from .knowledge_passage_page import KnowledgePassagePage
    from .knowledge_question_request import KnowledgeQuestionRequest
    from .knowledge_runs_results_list_language import KnowledgeRunsResultsListLanguage
    from .knowledge_runs_results_list_outcome import KnowledgeRunsResultsListOutcome
    from .knowledge_transfer_state import KnowledgeTransferState
    from .knowledge_usage import KnowledgeUsage
    from .knowledge_view import KnowledgeView
    from .knowledge_visibility import KnowledgeVisibility
    from .known_copies import KnownCopies
    from .known_copies_known import KnownCopiesKnown
    from .known_copy import KnownCopy
    from .known_person import KnownPerson
    from .label_quality import LabelQuality
    from .language_figures import LanguageFigures
    from .layout import Layout
    from .layout_columns import LayoutColumns
    from .left_out import LeftOut
    from .left_out_reason import LeftOutReason
    from .lens import Lens
    from .lent_download import LentDownload
    from .lent_quality import LentQuality
    from .library_access import LibraryAccess
    from .library_access_page import LibraryAccessPage
    from .library_access_wish_request import LibraryAccessWishRequest
    from .library_accesses_assets_state import LibraryAccessesAssetsState
    from .library_figures import LibraryFigures
    from .library_look import LibraryLook
    from .library_look_kind import LibraryLookKind
    from .library_look_page import LibraryLookPage
    from .link import Link
    from .link_day import LinkDay
    from .link_page import LinkPage
    from .link_statistics import LinkStatistics
    from .location import Location
    from .location_edit_request import LocationEditRequest
    from .locked_folder import LockedFolder
    from .log_line import LogLine
    from .lookalike import Lookalike
    from .lookalike_kind import LookalikeKind
    from .lookalikes import Lookalikes
    from .made_stacks import MadeStacks
    from .makeable import Makeable
    from .map_box import MapBox
    from .map_cell_state import MapCellState
    from .map_cell_visibility import MapCellVisibility
    from .map_clusters_state import MapClustersState
    from .map_clusters_visibility import MapClustersVisibility
    from .map_style import MapStyle
    from .measured import Measured
    from .media_kind import MediaKind
    from .media_type import MediaType
    from .member_wish_request import MemberWishRequest
    from .memories_list_kind import MemoriesListKind
    from .memory import Memory
    from .memory_detail import MemoryDetail
    from .memory_kind import MemoryKind
    from .memory_page import MemoryPage
    from .memory_person import MemoryPerson
    from .merge_request import MergeRequest
    from .merged_asset import MergedAsset
    from .merged_page import MergedPage
    from .messages_replayed import MessagesReplayed
    from .metrics import Metrics
    from .model_alias import ModelAlias
    from .model_deployment import ModelDeployment
    from .model_deployments import ModelDeployments
    from .model_feature import ModelFeature
    from .model_feedback import ModelFeedback
    from .model_file import ModelFile
    from .model_framework import ModelFramework
    from .model_origin import ModelOrigin
    from .model_run_reason import ModelRunReason
    from .model_run_state import ModelRunState
    from .model_runs_list_pipeline import ModelRunsListPipeline
    from .model_runs_list_state import ModelRunsListState
    from .model_step_kind import ModelStepKind
    from .model_step_state import ModelStepState
    from .model_step_work import ModelStepWork
    from .model_task import ModelTask
    from .model_task_report import ModelTaskReport
    from .model_tasks import ModelTasks
    from .model_trial import ModelTrial
    from .model_triggers_pull_body import ModelTriggersPullBody
    from .model_upload import ModelUpload
    from .model_upload_file import ModelUploadFile
    from .model_upload_in_full import ModelUploadInFull
    from .model_upload_page import ModelUploadPage
    from .model_upload_state import ModelUploadState
    from .model_version import ModelVersion
    from .model_version_answer import ModelVersionAnswer
    from .model_version_in_full import ModelVersionInFull
    from .model_version_in_full_contract import ModelVersionInFullContract
    from .model_version_in_full_metrics import ModelVersionInFullMetrics
    from .model_version_in_full_parameters import ModelVersionInFullParameters
    from .model_version_in_full_training_data import ModelVersionInFullTrainingData
    from .model_version_metrics import ModelVersionMetrics
    from .model_version_page import ModelVersionPage
    from .model_version_ref import ModelVersionRef
    from .models_datasets_list_task import ModelsDatasetsListTask
    from .models_releases_list_task import ModelsReleasesListTask
    from .models_tasks_roll_back_task import ModelsTasksRollBackTask
    from .models_versions_list_task import ModelsVersionsListTask
    from .moderation_appeal import ModerationAppeal
    from .moderation_appeal_state import ModerationAppealState
    from .moderation_case import ModerationCase
    from .moderation_case_detail import ModerationCaseDetail
    from .moderation_case_page import ModerationCasePage
    from .moderation_cases_state import ModerationCasesState
    from .moderation_cases_subject import ModerationCasesSubject
    from .moderation_decision import ModerationDecision
    from .moderation_held_subject import ModerationHeldSubject
    from .moderation_judgement_request import ModerationJudgementRequest
    from .moderation_state import ModerationState
    from .moderation_statistics import ModerationStatistics
    from .moderation_statistics_appeals import ModerationStatisticsAppeals
    from .moderation_statistics_states import ModerationStatisticsStates
    from .moderation_subject import ModerationSubject
    from .moderation_terms import ModerationTerms
    from .moderation_verdict import ModerationVerdict
    from .moderationunscored import MODERATIONUNSCORED
    from .month import Month
    from .mood_counts import MoodCounts
    from .mood_period import MoodPeriod
    from .move_request import MoveRequest
    from .name_offer import NameOffer
    from .name_offer_answer import NameOfferAnswer
    from .name_offer_page import NameOfferPage
    from .nearest_passage import NearestPassage
    from .nearest_topic import NearestTopic
    from .new_account_request import NewAccountRequest
    from .new_album_comment_request import NewAlbumCommentRequest
    from .new_album_request import NewAlbumRequest
    from .new_api_key_request import NewApiKeyRequest
    from .new_backfill_request import NewBackfillRequest
    from .new_base_transfer_request import NewBaseTransferRequest
    from .new_container_download_request import NewContainerDownloadRequest
    from .new_document_request import NewDocumentRequest
    from .new_document_version_request import NewDocumentVersionRequest
    from .new_download_request import NewDownloadRequest
    from .new_export_request import NewExportRequest
    from .new_gold_question_request import NewGoldQuestionRequest
    from .new_gold_run_request import NewGoldRunRequest
    from .new_invitation_request import NewInvitationRequest
    from .new_knowledge_base_request import NewKnowledgeBaseRequest
    from .new_link_request import NewLinkRequest
    from .new_model_file_request import NewModelFileRequest
    from .new_model_upload_request import NewModelUploadRequest
    from .new_moderation_appeal_request import NewModerationAppealRequest
    from .new_partner_request import NewPartnerRequest
    from .new_passkey_request import NewPasskeyRequest
    from .new_passkey_request_passkey import NewPasskeyRequestPasskey
    from .new_poem_request import NewPoemRequest
    from .new_report_request import NewReportRequest
    from .new_stack_request import NewStackRequest
    from .new_trigger import NewTrigger
    from .new_user_request import NewUserRequest
    from .newcomer_request import NewcomerRequest
    from .node import Node
    from .offer_answer_request import OfferAnswerRequest
    from .oidc import Oidc
    from .oidc_authorization import OidcAuthorization
    from .oidc_wish_request import OidcWishRequest
    from .open_invitation import OpenInvitation
    from .open_space_request import OpenSpaceRequest
    from .open_visibility import OpenVisibility
    from .opening import Opening
    from .options import Options
    from .options_options import OptionsOptions
    from .original import Original
    from .overseen_album import OverseenAlbum
    from .overseen_album_page import OverseenAlbumPage
    from .overseen_api_key import OverseenApiKey
    from .overseen_api_key_page import OverseenApiKeyPage
    from .overseen_asset import OverseenAsset
    from .overseen_asset_detail import OverseenAssetDetail
    from .overseen_asset_page import OverseenAssetPage
    from .overseen_webhook import OverseenWebhook
    from .overseen_webhook_page import OverseenWebhookPage
    from .part import Part
    from .part_numbers_request import PartNumbersRequest
    from .partners_merged_buckets_granularity import PartnersMergedBucketsGranularity
    from .partners_timeline_buckets_granularity import PartnersTimelineBucketsGranularity
    from .partnership import Partnership
    from .partnership_direction import PartnershipDirection
    from .partnership_page import PartnershipPage
    from .partnership_state import PartnershipState
    from .parts import Parts
    from .passage_evidence import PassageEvidence
    from .passage_hit import PassageHit
    from .passage_kind import PassageKind
    from .passage_words_request import PassageWordsRequest
    from .passkey import Passkey
    from .passkey_answer_request import PasskeyAnswerRequest
    from .passkey_answer_request_passkey import PasskeyAnswerRequestPasskey
    from .password_change_request import PasswordChangeRequest
    from .patched_album_comment_text_request import PatchedAlbumCommentTextRequest
    from .patched_album_edit_request import PatchedAlbumEditRequest
    from .patched_album_role_request import PatchedAlbumRoleRequest
    from .patched_api_key_name_request import PatchedApiKeyNameRequest
    from .patched_asset_edit_request import PatchedAssetEditRequest
    from .patched_assets_edit_request import PatchedAssetsEditRequest
    from .patched_change_memory_request import PatchedChangeMemoryRequest
    from .patched_change_person_request import PatchedChangePersonRequest
    from .patched_consent_request import PatchedConsentRequest
    from .patched_family_name_request import PatchedFamilyNameRequest
    from .patched_gold_question_edit_request import PatchedGoldQuestionEditRequest
    from .patched_knowledge_base_edit_request import PatchedKnowledgeBaseEditRequest
    from .patched_link_terms_request import PatchedLinkTermsRequest
    from .patched_moderation_terms_change_request import PatchedModerationTermsChangeRequest
    from .patched_partner_change_request import PatchedPartnerChangeRequest
    from .patched_passage_edit_request import PatchedPassageEditRequest
    from .patched_passkey_request import PatchedPasskeyRequest
    from .patched_profile_request import PatchedProfileRequest
    from .patched_setting_changes_request import PatchedSettingChangesRequest
    from .patched_stack_edit_request import PatchedStackEditRequest
    from .patched_user_changes_request import PatchedUserChangesRequest
    from .patched_webhook_changes_request import PatchedWebhookChangesRequest
    from .patched_webhook_switch_request import PatchedWebhookSwitchRequest
    from .pending_upload import PendingUpload
    from .pending_upload_page import PendingUploadPage
    from .people_edit import PeopleEdit
    from .people_edit_kind import PeopleEditKind
    from .people_edit_page import PeopleEditPage
    from .person import Person
    from .person_count import PersonCount
    from .person_face import PersonFace
    from .person_face_page import PersonFacePage
    from .person_page import PersonPage
    from .person_trait import PersonTrait
    from .phone_number_change_request import PhoneNumberChangeRequest
    from .picture_request import PictureRequest
    from .pin_request import PinRequest
    from .pipeline_detail import PipelineDetail
    from .pipeline_overview import PipelineOverview
    from .pipelines import Pipelines
    from .place import Place
    from .place_with_count import PlaceWithCount
    from .place_with_count_page import PlaceWithCountPage
    from .placed_answer import PlacedAnswer
    from .places_tree import PlacesTree
    from .poem import Poem
    from .poem_page import PoemPage
    from .presigned_method import PresignedMethod
    from .presigned_request import PresignedRequest
    from .presigned_request_fields import PresignedRequestFields
    from .presigned_request_headers import PresignedRequestHeaders
    from .problem import Problem
    from .problem_error import ProblemError
    from .progress import Progress
    from .published import Published
    from .publishing_check import PublishingCheck
    from .publishing_check_state import PublishingCheckState
    from .publishing_request import PublishingRequest
    from .pulled import Pulled
    from .question_group import QuestionGroup
    from .question_group_detail import QuestionGroupDetail
    from .question_group_page import QuestionGroupPage
    from .queue import Queue
    from .queue_report import QueueReport
    from .queue_reports import QueueReports
    from .queue_rule_request import QueueRuleRequest
    from .queues_govern_queue import QueuesGovernQueue
    from .queues_pause_queue import QueuesPauseQueue
    from .queues_resume_queue import QueuesResumeQueue
    from .quotas_request import QuotasRequest
    from .quotas_set import QuotasSet
    from .read_passage import ReadPassage
    from .reading_error import ReadingError
    from .reading_progress import ReadingProgress
    from .reason import Reason
    from .reason_kind import ReasonKind
    from .reason_request import ReasonRequest
    from .recipe_request import RecipeRequest
    from .recipe_request_steps_item import RecipeRequestStepsItem
    from .recovery_codes import RecoveryCodes
    from .refresh_request import RefreshRequest
    from .region import Region
    from .region_branch import RegionBranch
    from .registration_mode import RegistrationMode
    from .registration_state import RegistrationState
    from .registration_wish_request import RegistrationWishRequest
    from .related_person import RelatedPerson
    from .relation import Relation
    from .relation_kind import RelationKind
    from .relation_page import RelationPage
    from .relations import Relations
    from .release import Release
    from .release_page import ReleasePage
    from .release_request import ReleaseRequest
    from .replay_request import ReplayRequest
    from .replayed import Replayed
    from .report import Report
    from .report_page import ReportPage
    from .report_reason import ReportReason
    from .report_state import ReportState
    from .reported_link import ReportedLink
    from .reset_request import ResetRequest
    from .reset_wish_request import ResetWishRequest
    from .resolve_request import ResolveRequest
    from .resolve_suggested_request import ResolveSuggestedRequest
    from .resolved import Resolved
    from .resolved_suggested import ResolvedSuggested
    from .restorable_field import RestorableField
    from .restored import Restored
    from .roll_back_run_request import RollBackRunRequest
    from .run import Run
    from .run_comparison import RunComparison
    from .run_deltas import RunDeltas
    from .run_detail import RunDetail
    from .run_detail_page import RunDetailPage
    from .run_figures import RunFigures
    from .run_page import RunPage
    from .run_version import RunVersion
    from .save_request import SaveRequest
    from .saved import Saved
    from .saved_list import SavedList
    from .saved_result import SavedResult
    from .schedule import Schedule
    from .schedule_request import ScheduleRequest
    from .scope import Scope
    from .search import Search
    from .search_state import SearchState
    from .search_visibility import SearchVisibility
    from .second_factors import SecondFactors
    from .second_step_request import SecondStepRequest
    from .second_step_request_passkey import SecondStepRequestPasskey
    from .secret_request import SecretRequest
    from .semantic_use import SemanticUse
    from .sent_file import SentFile
    from .sent_file_state import SentFileState
    from .sentiment_trend import SentimentTrend
    from .session_state import SessionState
    from .session_state_second_step_type_0_item import SessionStateSecondStepType0Item
    from .set_relations_request import SetRelationsRequest
    from .setting import Setting
    from .setting_group import SettingGroup
    from .setting_rule import SettingRule
    from .setting_source import SettingSource
    from .setting_unit import SettingUnit
    from .settings import Settings
    from .settled import Settled
    from .share_reports_list_state import ShareReportsListState
    from .shared import Shared
    from .shared_asset import SharedAsset
    from .shared_asset_page import SharedAssetPage
    from .shown_filter import ShownFilter
    from .sidecar import Sidecar
    from .sidecar_facts import SidecarFacts
    from .sidecar_kind import SidecarKind
    from .sidecar_person import SidecarPerson
    from .sidecars import Sidecars
    from .sidecars_delete_kind import SidecarsDeleteKind
    from .sidecars_put_json_body import SidecarsPutJsonBody
    from .sign_in_method import SignInMethod
    from .signed_in import SignedIn
    from .signed_in_browser import SignedInBrowser
    from .signed_in_browser_page import SignedInBrowserPage
    from .space import Space
    from .space_kind import SpaceKind
    from .space_state import SpaceState
    from .spaces import Spaces
    from .split_request import SplitRequest
    from .stack import Stack
    from .stack_ids_request import StackIdsRequest
    from .stack_of import StackOf
    from .stack_origin import StackOrigin
    from .stack_page import StackPage
    from .stage import Stage
    from .stage_counts import StageCounts
    from .stage_error import StageError
    from .stage_name import StageName
    from .stage_report import StageReport
    from .stage_reports import StageReports
    from .stage_results import StageResults
    from .stage_rule_report import StageRuleReport
    from .stage_rule_request import StageRuleRequest
    from .stage_state import StageState
    from .stand_in import StandIn
    from .start_run_request import StartRunRequest
    from .start_run_request_parameters import StartRunRequestParameters
    from .statistics import Statistics
    from .statistics_sentiment_step import StatisticsSentimentStep
    from .step import Step
    from .step_job import StepJob
    from .storage_check import StorageCheck
    from .storage_check_page import StorageCheckPage
    from .storage_check_state import StorageCheckState
    from .storage_checks_findings_kind import StorageChecksFindingsKind
    from .storage_events_receive_body import StorageEventsReceiveBody
    from .storage_events_receive_source import StorageEventsReceiveSource
    from .storage_finding import StorageFinding
    from .storage_finding_page import StorageFindingPage
    from .stored_part import StoredPart
    from .suggestion import Suggestion
    from .suggestion_answer import SuggestionAnswer
    from .suggestion_page import SuggestionPage
    from .suspension_request import SuspensionRequest
    from .tag import Tag
    from .tag_page import TagPage
    from .tag_suggestion import TagSuggestion
    from .tag_suggestions import TagSuggestions
    from .tag_verdict import TagVerdict
    from .text_line import TextLine
    from .text_mood import TextMood
    from .text_word import TextWord
    from .threshold_suggestion import ThresholdSuggestion
    from .timeline_buckets_granularity import TimelineBucketsGranularity
    from .token_credentials_request import TokenCredentialsRequest
    from .token_family import TokenFamily
    from .token_family_page import TokenFamilyPage
    from .token_pair import TokenPair
    from .token_request import TokenRequest
    from .totp_code_request import TotpCodeRequest
    from .totp_enrolment import TotpEnrolment
    from .town_branch import TownBranch
    from .trash import Trash
    from .trigger import Trigger
    from .trigger_request import TriggerRequest
    from .triggers import Triggers
    from .undo_bulk_request import UndoBulkRequest
    from .undone import Undone
    from .undone_bulk import UndoneBulk
    from .unlock_request import UnlockRequest
    from .unquoted_document import UnquotedDocument
    from .upload import Upload
    from .upload_ids_request import UploadIdsRequest
    from .upload_lane import UploadLane
    from .upload_method import UploadMethod
    from .upload_reason import UploadReason
    from .upload_state import UploadState
    from .upload_wish_request import UploadWishRequest
    from .usage_counts import UsageCounts
    from .usage_day import UsageDay
    from .usage_gold import UsageGold
    from .user import User
    from .user_page import UserPage
    from .user_statistics import UserStatistics
    from .user_statistics_page import UserStatisticsPage
    from .uses import Uses
    from .version_count import VersionCount
    from .visibility import Visibility
    from .wanted_parts_request import WantedPartsRequest
    from .wanted_tag_request import WantedTagRequest
    from .webhook import Webhook
    from .webhook_deliveries_list_state import WebhookDeliveriesListState
    from .webhook_disabled_reason import WebhookDisabledReason
    from .webhook_event import WebhookEvent
    from .webhook_page import WebhookPage
    from .webhook_secret import WebhookSecret
    from .webhook_wish_request import WebhookWishRequest
    from .wechat import Wechat
    from .wechat_code_request import WechatCodeRequest
    from .wechat_phone_code_request import WechatPhoneCodeRequest
    from .wechat_registration import WechatRegistration
    from .wechat_sign_in_request import WechatSignInRequest
    from .what_went_wrong import WhatWentWrong
    from .where_used import WhereUsed
    from .whose import Whose
    from .work_priority import WorkPriority
    from .work_queue import WorkQueue
    from .worker import Worker
    from .year import Year

_MODULES = {
    "Account": ".account",
    "AccountLanguage": ".account_language",
    "AddressingStyle": ".addressing_style",
    "AdministratorsAccess": ".administrators_access",
    "AdministratorsAccessPage": ".administrators_access_page",
    "Album": ".album",
    "AlbumActivity": ".album_activity",
    "AlbumActivityKind": ".album_activity_kind",
    "AlbumActivityPage": ".album_activity_page",
    "AlbumAsset": ".album_asset",
    "AlbumAssetDetail": ".album_asset_detail",
    "AlbumAssetIdsRequest": ".album_asset_ids_request",
    "AlbumAssetPage": ".album_asset_page",
    "AlbumComment": ".album_comment",
    "AlbumCommentPage": ".album_comment_page",
    "AlbumCondition": ".album_condition",
    "AlbumConditionRequest": ".album_condition_request",
    "AlbumCover": ".album_cover",
    "AlbumDates": ".album_dates",
    "AlbumDatesRequest": ".album_dates_request",
    "AlbumDaysOfYear": ".album_days_of_year",
    "AlbumDaysOfYearRequest": ".album_days_of_year_request",
    "AlbumDetail": ".album_detail",
    "AlbumFilled": ".album_filled",
    "AlbumFilledMany": ".album_filled_many",
    "AlbumFilledResult": ".album_filled_result",
    "AlbumFolderRequest": ".album_folder_request",
    "AlbumHeirRequest": ".album_heir_request",
    "AlbumInvitableRole": ".album_invitable_role",
    "AlbumInvitation": ".album_invitation",
    "AlbumInvitationPage": ".album_invitation_page",
    "AlbumInviteRequest": ".album_invite_request",
    "AlbumMember": ".album_member",
    "AlbumMemberPage": ".album_member_page",
    "AlbumMoveRequest": ".album_move_request",
    "AlbumOrder": ".album_order",
    "AlbumPage": ".album_page",
    "AlbumReactions": ".album_reactions",
    "AlbumRole": ".album_role",
    "AlbumRule": ".album_rule",
    "AlbumRuleMatch": ".album_rule_match",
    "AlbumRulePreview": ".album_rule_preview",
    "AlbumRuleRequest": ".album_rule_request",
    "AlbumSeenRequest": ".album_seen_request",
    "AlbumUser": ".album_user",
    "Amount": ".amount",
    "AnswerFeedbackRequest": ".answer_feedback_request",
    "AnswerOutcome": ".answer_outcome",
    "AnswerRequest": ".answer_request",
    "AnswerVerdict": ".answer_verdict",
    "ApiKey": ".api_key",
    "ApiKeyPage": ".api_key_page",
    "ArchivePart": ".archive_part",
    "Area": ".area",
    "AreaRequest": ".area_request",
    "AskAnswer": ".ask_answer",
    "AskFilterKind": ".ask_filter_kind",
    "AskFilterRequest": ".ask_filter_request",
    "AskHit": ".ask_hit",
    "AskLanguage": ".ask_language",
    "AskLeftOver": ".ask_left_over",
    "AskLeftOverReason": ".ask_left_over_reason",
    "AskMeant": ".ask_meant",
    "AskQuestion": ".ask_question",
    "AskReader": ".ask_reader",
    "AskReason": ".ask_reason",
    "AskReasonKind": ".ask_reason_kind",
    "AskRequest": ".ask_request",
    "AskableBase": ".askable_base",
    "AskedDays": ".asked_days",
    "AskedDaysRequest": ".asked_days_request",
    "AskedFacts": ".asked_facts",
    "AskedName": ".asked_name",
    "AskedQuestion": ".asked_question",
    "AskedQuestionPage": ".asked_question_page",
    "AskedValue": ".asked_value",
    "AskedValueRequest": ".asked_value_request",
    "Asset": ".asset",
    "AssetCounts": ".asset_counts",
    "AssetDetail": ".asset_detail",
    "AssetDetailMetadata": ".asset_detail_metadata",
    "AssetDetailRecipeItem": ".asset_detail_recipe_item",
    "AssetEditRequest": ".asset_edit_request",
    "AssetIdsRequest": ".asset_ids_request",
    "AssetKind": ".asset_kind",
    "AssetPage": ".asset_page",
    "AssetState": ".asset_state",
    "AssetTag": ".asset_tag",
    "AssetsEdited": ".assets_edited",
    "AssetsFilterRequest": ".assets_filter_request",
    "AssetsListState": ".assets_list_state",
    "AssetsListVisibility": ".assets_list_visibility",
    "Attempt": ".attempt",
    "AuditEntry": ".audit_entry",
    "AuditEntryDetails": ".audit_entry_details",
    "AuditEntryPage": ".audit_entry_page",
    "AutomaticStacksOrigin": ".automatic_stacks_origin",
    "AutomaticStacksRequest": ".automatic_stacks_request",
    "Backfill": ".backfill",
    "BackfillPage": ".backfill_page",
    "BackfillState": ".backfill_state",
    "Backup": ".backup",
    "BackupPage": ".backup_page",
    "BackupState": ".backup_state",
    "BackupStatus": ".backup_status",
    "BackupWorry": ".backup_worry",
    "BaseTransfer": ".base_transfer",
    "Blank": ".blank",
    "Box": ".box",
    "BoxFieldRequest": ".box_field_request",
    "BroughtDocument": ".brought_document",
    "Bucket": ".bucket",
    "Buckets": ".buckets",
    "Camera": ".camera",
    "CameraCount": ".camera_count",
    "Change": ".change",
    "ChangeKind": ".change_kind",
    "ChangedAlbumAsset": ".changed_album_asset",
    "ChangedFace": ".changed_face",
    "ChangedIds": ".changed_ids",
    "ChangedPerson": ".changed_person",
    "ChangedTrait": ".changed_trait",
    "Changes": ".changes",
    "ChangesListKindItem": ".changes_list_kind_item",
    "ChecksumsRequest": ".checksums_request",
    "ChoiceRequest": ".choice_request",
    "CitedDocument": ".cited_document",
    "CitedPassage": ".cited_passage",
    "Cluster": ".cluster",
    "Clusters": ".clusters",
    "ConfirmRequest": ".confirm_request",
    "ConsentRequest": ".consent_request",
    "CountryBranch": ".country_branch",
    "CreatedApiKey": ".created_api_key",
    "CreatedInvitation": ".created_invitation",
    "CreatedPasskey": ".created_passkey",
    "CredentialsRequest": ".credentials_request",
    "CurvePoint": ".curve_point",
    "CurvePointFigures": ".curve_point_figures",
    "Dataset": ".dataset",
    "DatasetFacts": ".dataset_facts",
    "DatasetPage": ".dataset_page",
    "Days": ".days",
    "DaysRequest": ".days_request",
    "DecideRequest": ".decide_request",
    "Decision": ".decision",
    "Deletion": ".deletion",
    "DeletionConfirmationRequest": ".deletion_confirmation_request",
    "Delivery": ".delivery",
    "DeliveryDetail": ".delivery_detail",
    "DeliveryPage": ".delivery_page",
    "DeliveryState": ".delivery_state",
    "DeployedHour": ".deployed_hour",
    "DeployedVersion": ".deployed_version",
    "DeployedVersionRole": ".deployed_version_role",
    "DeployedVersionVerdict": ".deployed_version_verdict",
    "Disk": ".disk",
    "DisputedWord": ".disputed_word",
    "Document": ".document",
    "DocumentFileRequest": ".document_file_request",
    "DocumentPage": ".document_page",
    "DocumentPut": ".document_put",
    "DocumentPutHeaders": ".document_put_headers",
    "DocumentSource": ".document_source",
    "DocumentVersion": ".document_version",
    "DocumentVersionPage": ".document_version_page",
    "DocumentVersionState": ".document_version_state",
    "DownloadPlan": ".download_plan",
    "DrawRequest": ".draw_request",
    "DuplicateGroup": ".duplicate_group",
    "DuplicateGroupPage": ".duplicate_group_page",
    "DuplicateReason": ".duplicate_reason",
    "DuplicatesListKind": ".duplicates_list_kind",
    "Edge": ".edge",
    "EditActor": ".edit_actor",
    "EditPerson": ".edit_person",
    "EditStatus": ".edit_status",
    "Edited": ".edited",
    "EditedAsset": ".edited_asset",
    "EditedFace": ".edited_face",
    "EditedPerson": ".edited_person",
    "EmailWishRequest": ".email_wish_request",
    "Emptied": ".emptied",
    "EventsStreamResponse200": ".events_stream_response_200",
    "EventsStreamResponse200Event": ".events_stream_response_200_event",
    "ExcludeRequest": ".exclude_request",
    "ExcludedPlace": ".excluded_place",
    "Exclusion": ".exclusion",
    "ExclusionPage": ".exclusion_page",
    "ExpectedBaseTransfer": ".expected_base_transfer",
    "Export": ".export",
    "ExportDetail": ".export_detail",
    "ExportPage": ".export_page",
    "Extent": ".extent",
    "Face": ".face",
    "FaceIdsRequest": ".face_ids_request",
    "FacePerson": ".face_person",
    "Failure": ".failure",
    "FailurePage": ".failure_page",
    "FallenModel": ".fallen_model",
    "Family": ".family",
    "FamilyMember": ".family_member",
    "FamilyMemberState": ".family_member_state",
    "FamilyNameRequest": ".family_name_request",
    "FamilyPage": ".family_page",
    "Feedback": ".feedback",
    "FeedbackExample": ".feedback_example",
    "FeedbackPage": ".feedback_page",
    "FeedbackVolume": ".feedback_volume",
    "FeedbackWeek": ".feedback_week",
    "FeedbackWeekKinds": ".feedback_week_kinds",
    "Film": ".film",
    "FindingKind": ".finding_kind",
    "ForkRunRequest": ".fork_run_request",
    "FoundCamera": ".found_camera",
    "FoundPerson": ".found_person",
    "FoundPlace": ".found_place",
    "GoldChange": ".gold_change",
    "GoldFileRequest": ".gold_file_request",
    "GoldFormat": ".gold_format",
    "GoldFound": ".gold_found",
    "GoldFromAnswerRequest": ".gold_from_answer_request",
    "GoldImport": ".gold_import",
    "GoldLineError": ".gold_line_error",
    "GoldQuestion": ".gold_question",
    "GoldQuestionPage": ".gold_question_page",
    "GoldResult": ".gold_result",
    "GoldResultPage": ".gold_result_page",
    "GoldRun": ".gold_run",
    "GoldRunPage": ".gold_run_page",
    "GoldRunState": ".gold_run_state",
    "GoldSource": ".gold_source",
    "GoldSourceWishRequest": ".gold_source_wish_request",
    "Graph": ".graph",
    "GroupAnswerRequest": ".group_answer_request",
    "GroupAttachmentRequest": ".group_attachment_request",
    "GroupGoldRequest": ".group_gold_request",
    "GroupRemark": ".group_remark",
    "Growth": ".growth",
    "GuestToken": ".guest_token",
    "GuestUpload": ".guest_upload",
    "GuestUploadPage": ".guest_upload_page",
    "GuestUploadState": ".guest_upload_state",
    "GuestWishRequest": ".guest_wish_request",
    "HandedOut": ".handed_out",
    "Health": ".health",
    "HealthPart": ".health_part",
    "HealthVerdict": ".health_verdict",
    "HeldThing": ".held_thing",
    "HeldThingPage": ".held_thing_page",
    "Hit": ".hit",
    "HitTestAnswer": ".hit_test_answer",
    "HitTestAnswerWeights": ".hit_test_answer_weights",
    "HitTestRequest": ".hit_test_request",
    "Hour": ".hour",
    "Identity": ".identity",
    "IdentityPage": ".identity_page",
    "IdentityProvider": ".identity_provider",
    "Import": ".import_",
    "ImportCounts": ".import_counts",
    "ImportFailure": ".import_failure",
    "ImportItem": ".import_item",
    "ImportItemKind": ".import_item_kind",
    "ImportItemPage": ".import_item_page",
    "ImportItemsListOutcome": ".import_items_list_outcome",
    "ImportOutcome": ".import_outcome",
    "ImportPage": ".import_page",
    "ImportState": ".import_state",
    "ImportWishRequest": ".import_wish_request",
    "Ingest": ".ingest",
    "Installation": ".installation",
    "IntegrationOwner": ".integration_owner",
    "Interpreted": ".interpreted",
    "Invitation": ".invitation",
    "InvitationPage": ".invitation_page",
    "InvitationSecretRequest": ".invitation_secret_request",
    "InvitationState": ".invitation_state",
    "Jobs": ".jobs",
    "JudgementRequest": ".judgement_request",
    "KeptAlbumRequest": ".kept_album_request",
    "KeptParentRequest": ".kept_parent_request",
    "KnowledgeAnswer": ".knowledge_answer",
    "KnowledgeAskedListLanguage": ".knowledge_asked_list_language",
    "KnowledgeAskedListOutcome": ".knowledge_asked_list_outcome",
    "KnowledgeAskedListVerdict": ".knowledge_asked_list_verdict",
    "KnowledgeBase": ".knowledge_base",
    "KnowledgeCitation": ".knowledge_citation",
    "KnowledgeEditingPassagesListKind": ".knowledge_editing_passages_list_kind",
    "KnowledgeGoldExportFormat": ".knowledge_gold_export_format",
    "KnowledgeGoldListLanguage": ".knowledge_gold_list_language",
    "KnowledgeGroupsListReason": ".knowledge_groups_list_reason",
    "KnowledgePassage": ".knowledge_passage",
    "KnowledgePassagePage": ".knowledge_passage_page",
    "KnowledgeQuestionRequest": ".knowledge_question_request",
    "KnowledgeRunsResultsListLanguage": ".knowledge_runs_results_list_language",
    "KnowledgeRunsResultsListOutcome": ".knowledge_runs_results_list_outcome",
    "KnowledgeTransferState": ".knowledge_transfer_state",
    "KnowledgeUsage": ".knowledge_usage",
    "KnowledgeView": ".knowledge_view",
    "KnowledgeVisibility": ".knowledge_visibility",
    "KnownCopies": ".known_copies",
    "KnownCopiesKnown": ".known_copies_known",
    "KnownCopy": ".known_copy",
    "KnownPerson": ".known_person",
    "LabelQuality": ".label_quality",
    "LanguageFigures": ".language_figures",
    "Layout": ".layout",
    "LayoutColumns": ".layout_columns",
    "LeftOut": ".left_out",
    "LeftOutReason": ".left_out_reason",
    "Lens": ".lens",
    "LentDownload": ".lent_download",
    "LentQuality": ".lent_quality",
    "LibraryAccess": ".library_access",
    "LibraryAccessPage": ".library_access_page",
    "LibraryAccessWishRequest": ".library_access_wish_request",
    "LibraryAccessesAssetsState": ".library_accesses_assets_state",
    "LibraryFigures": ".library_figures",
    "LibraryLook": ".library_look",
    "LibraryLookKind": ".library_look_kind",
    "LibraryLookPage": ".library_look_page",
    "Link": ".link",
    "LinkDay": ".link_day",
    "LinkPage": ".link_page",
    "LinkStatistics": ".link_statistics",
    "Location": ".location",
    "LocationEditRequest": ".location_edit_request",
    "LockedFolder": ".locked_folder",
    "LogLine": ".log_line",
    "Lookalike": ".lookalike",
    "LookalikeKind": ".lookalike_kind",
    "Lookalikes": ".lookalikes",
    "MadeStacks": ".made_stacks",
    "Makeable": ".makeable",
    "MapBox": ".map_box",
    "MapCellState": ".map_cell_state",
    "MapCellVisibility": ".map_cell_visibility",
    "MapClustersState": ".map_clusters_state",
    "MapClustersVisibility": ".map_clusters_visibility",
    "MapStyle": ".map_style",
    "Measured": ".measured",
    "MediaKind": ".media_kind",
    "MediaType": ".media_type",
    "MemberWishRequest": ".member_wish_request",
    "MemoriesListKind": ".memories_list_kind",
    "Memory": ".memory",
    "MemoryDetail": ".memory_detail",
    "MemoryKind": ".memory_kind",
    "MemoryPage": ".memory_page",
    "MemoryPerson": ".memory_person",
    "MergeRequest": ".merge_request",
    "MergedAsset": ".merged_asset",
    "MergedPage": ".merged_page",
    "MessagesReplayed": ".messages_replayed",
    "Metrics": ".metrics",
    "ModelAlias": ".model_alias",
    "ModelDeployment": ".model_deployment",
    "ModelDeployments": ".model_deployments",
    "ModelFeature": ".model_feature",
    "ModelFeedback": ".model_feedback",
    "ModelFile": ".model_file",
    "ModelFramework": ".model_framework",
    "ModelOrigin": ".model_origin",
    "ModelRunReason": ".model_run_reason",
    "ModelRunState": ".model_run_state",
    "ModelRunsListPipeline": ".model_runs_list_pipeline",
    "ModelRunsListState": ".model_runs_list_state",
    "ModelStepKind": ".model_step_kind",
    "ModelStepState": ".model_step_state",
    "ModelStepWork": ".model_step_work",
    "ModelTask": ".model_task",
    "ModelTaskReport": ".model_task_report",
    "ModelTasks": ".model_tasks",
    "ModelTrial": ".model_trial",
    "ModelTriggersPullBody": ".model_triggers_pull_body",
    "ModelUpload": ".model_upload",
    "ModelUploadFile": ".model_upload_file",
    "ModelUploadInFull": ".model_upload_in_full",
    "ModelUploadPage": ".model_upload_page",
    "ModelUploadState": ".model_upload_state",
    "ModelVersion": ".model_version",
    "ModelVersionAnswer": ".model_version_answer",
    "ModelVersionInFull": ".model_version_in_full",
    "ModelVersionInFullContract": ".model_version_in_full_contract",
    "ModelVersionInFullMetrics": ".model_version_in_full_metrics",
    "ModelVersionInFullParameters": ".model_version_in_full_parameters",
    "ModelVersionInFullTrainingData": ".model_version_in_full_training_data",
    "ModelVersionMetrics": ".model_version_metrics",
    "ModelVersionPage": ".model_version_page",
    "ModelVersionRef": ".model_version_ref",
    "ModelsDatasetsListTask": ".models_datasets_list_task",
    "ModelsReleasesListTask": ".models_releases_list_task",
    "ModelsTasksRollBackTask": ".models_tasks_roll_back_task",
    "ModelsVersionsListTask": ".models_versions_list_task",
    "ModerationAppeal": ".moderation_appeal",
    "ModerationAppealState": ".moderation_appeal_state",
    "ModerationCase": ".moderation_case",
    "ModerationCaseDetail": ".moderation_case_detail",
    "ModerationCasePage": ".moderation_case_page",
    "ModerationCasesState": ".moderation_cases_state",
    "ModerationCasesSubject": ".moderation_cases_subject",
    "ModerationDecision": ".moderation_decision",
    "ModerationHeldSubject": ".moderation_held_subject",
    "ModerationJudgementRequest": ".moderation_judgement_request",
    "ModerationState": ".moderation_state",
    "ModerationStatistics": ".moderation_statistics",
    "ModerationStatisticsAppeals": ".moderation_statistics_appeals",
    "ModerationStatisticsStates": ".moderation_statistics_states",
    "ModerationSubject": ".moderation_subject",
    "ModerationTerms": ".moderation_terms",
    "ModerationVerdict": ".moderation_verdict",
    "MODERATIONUNSCORED": ".moderationunscored",
    "Month": ".month",
    "MoodCounts": ".mood_counts",
    "MoodPeriod": ".mood_period",
    "MoveRequest": ".move_request",
    "NameOffer": ".name_offer",
    "NameOfferAnswer": ".name_offer_answer",
    "NameOfferPage": ".name_offer_page",
    "NearestPassage": ".nearest_passage",
    "NearestTopic": ".nearest_topic",
    "NewAccountRequest": ".new_account_request",
    "NewAlbumCommentRequest": ".new_album_comment_request",
    "NewAlbumRequest": ".new_album_request",
    "NewApiKeyRequest": ".new_api_key_request",
    "NewBackfillRequest": ".new_backfill_request",
    "NewBaseTransferRequest": ".new_base_transfer_request",
    "NewContainerDownloadRequest": ".new_container_download_request",
    "NewDocumentRequest": ".new_document_request",
    "NewDocumentVersionRequest": ".new_document_version_request",
    "NewDownloadRequest": ".new_download_request",
    "NewExportRequest": ".new_export_request",
    "NewGoldQuestionRequest": ".new_gold_question_request",
    "NewGoldRunRequest": ".new_gold_run_request",
    "NewInvitationRequest": ".new_invitation_request",
    "NewKnowledgeBaseRequest": ".new_knowledge_base_request",
    "NewLinkRequest": ".new_link_request",
    "NewModelFileRequest": ".new_model_file_request",
    "NewModelUploadRequest": ".new_model_upload_request",
    "NewModerationAppealRequest": ".new_moderation_appeal_request",
    "NewPartnerRequest": ".new_partner_request",
    "NewPasskeyRequest": ".new_passkey_request",
    "NewPasskeyRequestPasskey": ".new_passkey_request_passkey",
    "NewPoemRequest": ".new_poem_request",
    "NewReportRequest": ".new_report_request",
    "NewStackRequest": ".new_stack_request",
    "NewTrigger": ".new_trigger",
    "NewUserRequest": ".new_user_request",
    "NewcomerRequest": ".newcomer_request",
    "Node": ".node",
    "OfferAnswerRequest": ".offer_answer_request",
    "Oidc": ".oidc",
    "OidcAuthorization": ".oidc_authorization",
    "OidcWishRequest": ".oidc_wish_request",
    "OpenInvitation": ".open_invitation",
    "OpenSpaceRequest": ".open_space_request",
    "OpenVisibility": ".open_visibility",
    "Opening": ".opening",
    "Options": ".options",
    "OptionsOptions": ".options_options",
    "Original": ".original",
    "OverseenAlbum": ".overseen_album",
    "OverseenAlbumPage": ".overseen_album_page",
    "OverseenApiKey": ".overseen_api_key",
    "OverseenApiKeyPage": ".overseen_api_key_page",
    "OverseenAsset": ".overseen_asset",
    "OverseenAssetDetail": ".overseen_asset_detail",
    "OverseenAssetPage": ".overseen_asset_page",
    "OverseenWebhook": ".overseen_webhook",
    "OverseenWebhookPage": ".overseen_webhook_page",
    "Part": ".part",
    "PartNumbersRequest": ".part_numbers_request",
    "PartnersMergedBucketsGranularity": ".partners_merged_buckets_granularity",
    "PartnersTimelineBucketsGranularity": ".partners_timeline_buckets_granularity",
    "Partnership": ".partnership",
    "PartnershipDirection": ".partnership_direction",
    "PartnershipPage": ".partnership_page",
    "PartnershipState": ".partnership_state",
    "Parts": ".parts",
    "PassageEvidence": ".passage_evidence",
    "PassageHit": ".passage_hit",
    "PassageKind": ".passage_kind",
    "PassageWordsRequest": ".passage_words_request",
    "Passkey": ".passkey",
    "PasskeyAnswerRequest": ".passkey_answer_request",
    "PasskeyAnswerRequestPasskey": ".passkey_answer_request_passkey",
    "PasswordChangeRequest": ".password_change_request",
    "PatchedAlbumCommentTextRequest": ".patched_album_comment_text_request",
    "PatchedAlbumEditRequest": ".patched_album_edit_request",
    "PatchedAlbumRoleRequest": ".patched_album_role_request",
    "PatchedApiKeyNameRequest": ".patched_api_key_name_request",
    "PatchedAssetEditRequest": ".patched_asset_edit_request",
    "PatchedAssetsEditRequest": ".patched_assets_edit_request",
    "PatchedChangeMemoryRequest": ".patched_change_memory_request",
    "PatchedChangePersonRequest": ".patched_change_person_request",
    "PatchedConsentRequest": ".patched_consent_request",
    "PatchedFamilyNameRequest": ".patched_family_name_request",
    "PatchedGoldQuestionEditRequest": ".patched_gold_question_edit_request",
    "PatchedKnowledgeBaseEditRequest": ".patched_knowledge_base_edit_request",
    "PatchedLinkTermsRequest": ".patched_link_terms_request",
    "PatchedModerationTermsChangeRequest": ".patched_moderation_terms_change_request",
    "PatchedPartnerChangeRequest": ".patched_partner_change_request",
    "PatchedPassageEditRequest": ".patched_passage_edit_request",
    "PatchedPasskeyRequest": ".patched_passkey_request",
    "PatchedProfileRequest": ".patched_profile_request",
    "PatchedSettingChangesRequest": ".patched_setting_changes_request",
    "PatchedStackEditRequest": ".patched_stack_edit_request",
    "PatchedUserChangesRequest": ".patched_user_changes_request",
    "PatchedWebhookChangesRequest": ".patched_webhook_changes_request",
    "PatchedWebhookSwitchRequest": ".patched_webhook_switch_request",
    "PendingUpload": ".pending_upload",
    "PendingUploadPage": ".pending_upload_page",
    "PeopleEdit": ".people_edit",
    "PeopleEditKind": ".people_edit_kind",
    "PeopleEditPage": ".people_edit_page",
    "Person": ".person",
    "PersonCount": ".person_count",
    "PersonFace": ".person_face",
    "PersonFacePage": ".person_face_page",
    "PersonPage": ".person_page",
    "PersonTrait": ".person_trait",
    "PhoneNumberChangeRequest": ".phone_number_change_request",
    "PictureRequest": ".picture_request",
    "PinRequest": ".pin_request",
    "PipelineDetail": ".pipeline_detail",
    "PipelineOverview": ".pipeline_overview",
    "Pipelines": ".pipelines",
    "Place": ".place",
    "PlaceWithCount": ".place_with_count",
    "PlaceWithCountPage": ".place_with_count_page",
    "PlacedAnswer": ".placed_answer",
    "PlacesTree": ".places_tree",
    "Poem": ".poem",
    "PoemPage": ".poem_page",
    "PresignedMethod": ".presigned_method",
    "PresignedRequest": ".presigned_request",
    "PresignedRequestFields": ".presigned_request_fields",
    "PresignedRequestHeaders": ".presigned_request_headers",
    "Problem": ".problem",
    "ProblemError": ".problem_error",
    "Progress": ".progress",
    "Published": ".published",
    "PublishingCheck": ".publishing_check",
    "PublishingCheckState": ".publishing_check_state",
    "PublishingRequest": ".publishing_request",
    "Pulled": ".pulled",
    "QuestionGroup": ".question_group",
    "QuestionGroupDetail": ".question_group_detail",
    "QuestionGroupPage": ".question_group_page",
    "Queue": ".queue",
    "QueueReport": ".queue_report",
    "QueueReports": ".queue_reports",
    "QueueRuleRequest": ".queue_rule_request",
    "QueuesGovernQueue": ".queues_govern_queue",
    "QueuesPauseQueue": ".queues_pause_queue",
    "QueuesResumeQueue": ".queues_resume_queue",
    "QuotasRequest": ".quotas_request",
    "QuotasSet": ".quotas_set",
    "ReadPassage": ".read_passage",
    "ReadingError": ".reading_error",
    "ReadingProgress": ".reading_progress",
    "Reason": ".reason",
    "ReasonKind": ".reason_kind",
    "ReasonRequest": ".reason_request",
    "RecipeRequest": ".recipe_request",
    "RecipeRequestStepsItem": ".recipe_request_steps_item",
    "RecoveryCodes": ".recovery_codes",
    "RefreshRequest": ".refresh_request",
    "Region": ".region",
    "RegionBranch": ".region_branch",
    "RegistrationMode": ".registration_mode",
    "RegistrationState": ".registration_state",
    "RegistrationWishRequest": ".registration_wish_request",
    "RelatedPerson": ".related_person",
    "Relation": ".relation",
    "RelationKind": ".relation_kind",
    "RelationPage": ".relation_page",
    "Relations": ".relations",
    "Release": ".release",
    "ReleasePage": ".release_page",
    "ReleaseRequest": ".release_request",
    "ReplayRequest": ".replay_request",
    "Replayed": ".replayed",
    "Report": ".report",
    "ReportPage": ".report_page",
    "ReportReason": ".report_reason",
    "ReportState": ".report_state",
    "ReportedLink": ".reported_link",
    "ResetRequest": ".reset_request",
    "ResetWishRequest": ".reset_wish_request",
    "ResolveRequest": ".resolve_request",
    "ResolveSuggestedRequest": ".resolve_suggested_request",
    "Resolved": ".resolved",
    "ResolvedSuggested": ".resolved_suggested",
    "RestorableField": ".restorable_field",
    "Restored": ".restored",
    "RollBackRunRequest": ".roll_back_run_request",
    "Run": ".run",
    "RunComparison": ".run_comparison",
    "RunDeltas": ".run_deltas",
    "RunDetail": ".run_detail",
    "RunDetailPage": ".run_detail_page",
    "RunFigures": ".run_figures",
    "RunPage": ".run_page",
    "RunVersion": ".run_version",
    "SaveRequest": ".save_request",
    "Saved": ".saved",
    "SavedList": ".saved_list",
    "SavedResult": ".saved_result",
    "Schedule": ".schedule",
    "ScheduleRequest": ".schedule_request",
    "Scope": ".scope",
    "Search": ".search",
    "SearchState": ".search_state",
    "SearchVisibility": ".search_visibility",
    "SecondFactors": ".second_factors",
    "SecondStepRequest": ".second_step_request",
    "SecondStepRequestPasskey": ".second_step_request_passkey",
    "SecretRequest": ".secret_request",
    "SemanticUse": ".semantic_use",
    "SentFile": ".sent_file",
    "SentFileState": ".sent_file_state",
    "SentimentTrend": ".sentiment_trend",
    "SessionState": ".session_state",
    "SessionStateSecondStepType0Item": ".session_state_second_step_type_0_item",
    "SetRelationsRequest": ".set_relations_request",
    "Setting": ".setting",
    "SettingGroup": ".setting_group",
    "SettingRule": ".setting_rule",
    "SettingSource": ".setting_source",
    "SettingUnit": ".setting_unit",
    "Settings": ".settings",
    "Settled": ".settled",
    "ShareReportsListState": ".share_reports_list_state",
    "Shared": ".shared",
    "SharedAsset": ".shared_asset",
    "SharedAssetPage": ".shared_asset_page",
    "ShownFilter": ".shown_filter",
    "Sidecar": ".sidecar",
    "SidecarFacts": ".sidecar_facts",
    "SidecarKind": ".sidecar_kind",
    "SidecarPerson": ".sidecar_person",
    "Sidecars": ".sidecars",
    "SidecarsDeleteKind": ".sidecars_delete_kind",
    "SidecarsPutJsonBody": ".sidecars_put_json_body",
    "SignInMethod": ".sign_in_method",
    "SignedIn": ".signed_in",
    "SignedInBrowser": ".signed_in_browser",
    "SignedInBrowserPage": ".signed_in_browser_page",
    "Space": ".space",
    "SpaceKind": ".space_kind",
    "SpaceState": ".space_state",
    "Spaces": ".spaces",
    "SplitRequest": ".split_request",
    "Stack": ".stack",
    "StackIdsRequest": ".stack_ids_request",
    "StackOf": ".stack_of",
    "StackOrigin": ".stack_origin",
    "StackPage": ".stack_page",
    "Stage": ".stage",
    "StageCounts": ".stage_counts",
    "StageError": ".stage_error",
    "StageName": ".stage_name",
    "StageReport": ".stage_report",
    "StageReports": ".stage_reports",
    "StageResults": ".stage_results",
    "StageRuleReport": ".stage_rule_report",
    "StageRuleRequest": ".stage_rule_request",
    "StageState": ".stage_state",
    "StandIn": ".stand_in",
    "StartRunRequest": ".start_run_request",
    "StartRunRequestParameters": ".start_run_request_parameters",
    "Statistics": ".statistics",
    "StatisticsSentimentStep": ".statistics_sentiment_step",
    "Step": ".step",
    "StepJob": ".step_job",
    "StorageCheck": ".storage_check",
    "StorageCheckPage": ".storage_check_page",
    "StorageCheckState": ".storage_check_state",
    "StorageChecksFindingsKind": ".storage_checks_findings_kind",
    "StorageEventsReceiveBody": ".storage_events_receive_body",
    "StorageEventsReceiveSource": ".storage_events_receive_source",
    "StorageFinding": ".storage_finding",
    "StorageFindingPage": ".storage_finding_page",
    "StoredPart": ".stored_part",
    "Suggestion": ".suggestion",
    "SuggestionAnswer": ".suggestion_answer",
    "SuggestionPage": ".suggestion_page",
    "SuspensionRequest": ".suspension_request",
    "Tag": ".tag",
    "TagPage": ".tag_page",
    "TagSuggestion": ".tag_suggestion",
    "TagSuggestions": ".tag_suggestions",
    "TagVerdict": ".tag_verdict",
    "TextLine": ".text_line",
    "TextMood": ".text_mood",
    "TextWord": ".text_word",
    "ThresholdSuggestion": ".threshold_suggestion",
    "TimelineBucketsGranularity": ".timeline_buckets_granularity",
    "TokenCredentialsRequest": ".token_credentials_request",
    "TokenFamily": ".token_family",
    "TokenFamilyPage": ".token_family_page",
    "TokenPair": ".token_pair",
    "TokenRequest": ".token_request",
    "TotpCodeRequest": ".totp_code_request",
    "TotpEnrolment": ".totp_enrolment",
    "TownBranch": ".town_branch",
    "Trash": ".trash",
    "Trigger": ".trigger",
    "TriggerRequest": ".trigger_request",
    "Triggers": ".triggers",
    "UndoBulkRequest": ".undo_bulk_request",
    "Undone": ".undone",
    "UndoneBulk": ".undone_bulk",
    "UnlockRequest": ".unlock_request",
    "UnquotedDocument": ".unquoted_document",
    "Upload": ".upload",
    "UploadIdsRequest": ".upload_ids_request",
    "UploadLane": ".upload_lane",
    "UploadMethod": ".upload_method",
    "UploadReason": ".upload_reason",
    "UploadState": ".upload_state",
    "UploadWishRequest": ".upload_wish_request",
    "UsageCounts": ".usage_counts",
    "UsageDay": ".usage_day",
    "UsageGold": ".usage_gold",
    "User": ".user",
    "UserPage": ".user_page",
    "UserStatistics": ".user_statistics",
    "UserStatisticsPage": ".user_statistics_page",
    "Uses": ".uses",
    "VersionCount": ".version_count",
    "Visibility": ".visibility",
    "WantedPartsRequest": ".wanted_parts_request",
    "WantedTagRequest": ".wanted_tag_request",
    "Webhook": ".webhook",
    "WebhookDeliveriesListState": ".webhook_deliveries_list_state",
    "WebhookDisabledReason": ".webhook_disabled_reason",
    "WebhookEvent": ".webhook_event",
    "WebhookPage": ".webhook_page",
    "WebhookSecret": ".webhook_secret",
    "WebhookWishRequest": ".webhook_wish_request",
    "Wechat": ".wechat",
    "WechatCodeRequest": ".wechat_code_request",
    "WechatPhoneCodeRequest": ".wechat_phone_code_request",
    "WechatRegistration": ".wechat_registration",
    "WechatSignInRequest": ".wechat_sign_in_request",
    "WhatWentWrong": ".what_went_wrong",
    "WhereUsed": ".where_used",
    "Whose": ".whose",
    "WorkPriority": ".work_priority",
    "WorkQueue": ".work_queue",
    "Worker": ".worker",
    "Year": ".year",
}

__all__ = [  # noqa: PLE0604
    "Account",
    "AccountLanguage",
    "AddressingStyle",
    "AdministratorsAccess",
    "AdministratorsAccessPage",
    "Album",
    "AlbumActivity",
    "AlbumActivityKind",
    "AlbumActivityPage",
    "AlbumAsset",
    "AlbumAssetDetail",
    "AlbumAssetIdsRequest",
    "AlbumAssetPage",
    "AlbumComment",
    "AlbumCommentPage",
    "AlbumCondition",
    "AlbumConditionRequest",
    "AlbumCover",
    "AlbumDates",
    "AlbumDatesRequest",
    "AlbumDaysOfYear",
    "AlbumDaysOfYearRequest",
    "AlbumDetail",
    "AlbumFilled",
    "AlbumFilledMany",
    "AlbumFilledResult",
    "AlbumFolderRequest",
    "AlbumHeirRequest",
    "AlbumInvitableRole",
    "AlbumInvitation",
    "AlbumInvitationPage",
    "AlbumInviteRequest",
    "AlbumMember",
    "AlbumMemberPage",
    "AlbumMoveRequest",
    "AlbumOrder",
    "AlbumPage",
    "AlbumReactions",
    "AlbumRole",
    "AlbumRule",
    "AlbumRuleMatch",
    "AlbumRulePreview",
    "AlbumRuleRequest",
    "AlbumSeenRequest",
    "AlbumUser",
    "Amount",
    "AnswerFeedbackRequest",
    "AnswerOutcome",
    "AnswerRequest",
    "AnswerVerdict",
    "ApiKey",
    "ApiKeyPage",
    "ArchivePart",
    "Area",
    "AreaRequest",
    "AskableBase",
    "AskAnswer",
    "AskedDays",
    "AskedDaysRequest",
    "AskedFacts",
    "AskedName",
    "AskedQuestion",
    "AskedQuestionPage",
    "AskedValue",
    "AskedValueRequest",
    "AskFilterKind",
    "AskFilterRequest",
    "AskHit",
    "AskLanguage",
    "AskLeftOver",
    "AskLeftOverReason",
    "AskMeant",
    "AskQuestion",
    "AskReader",
    "AskReason",
    "AskReasonKind",
    "AskRequest",
    "Asset",
    "AssetCounts",
    "AssetDetail",
    "AssetDetailMetadata",
    "AssetDetailRecipeItem",
    "AssetEditRequest",
    "AssetIdsRequest",
    "AssetKind",
    "AssetPage",
    "AssetsEdited",
    "AssetsFilterRequest",
    "AssetsListState",
    "AssetsListVisibility",
    "AssetState",
    "AssetTag",
    "Attempt",
    "AuditEntry",
    "AuditEntryDetails",
    "AuditEntryPage",
    "AutomaticStacksOrigin",
    "AutomaticStacksRequest",
    "Backfill",
    "BackfillPage",
    "BackfillState",
    "Backup",
    "BackupPage",
    "BackupState",
    "BackupStatus",
    "BackupWorry",
    "BaseTransfer",
    "Blank",
    "Box",
    "BoxFieldRequest",
    "BroughtDocument",
    "Bucket",
    "Buckets",
    "Camera",
    "CameraCount",
    "Change",
    "ChangedAlbumAsset",
    "ChangedFace",
    "ChangedIds",
    "ChangedPerson",
    "ChangedTrait",
    "ChangeKind",
    "Changes",
    "ChangesListKindItem",
    "ChecksumsRequest",
    "ChoiceRequest",
    "CitedDocument",
    "CitedPassage",
    "Cluster",
    "Clusters",
    "ConfirmRequest",
    "ConsentRequest",
    "CountryBranch",
    "CreatedApiKey",
    "CreatedInvitation",
    "CreatedPasskey",
    "CredentialsRequest",
    "CurvePoint",
    "CurvePointFigures",
    "Dataset",
    "DatasetFacts",
    "DatasetPage",
    "Days",
    "DaysRequest",
    "DecideRequest",
    "Decision",
    "Deletion",
    "DeletionConfirmationRequest",
    "Delivery",
    "DeliveryDetail",
    "DeliveryPage",
    "DeliveryState",
    "DeployedHour",
    "DeployedVersion",
    "DeployedVersionRole",
    "DeployedVersionVerdict",
    "Disk",
    "DisputedWord",
    "Document",
    "DocumentFileRequest",
    "DocumentPage",
    "DocumentPut",
    "DocumentPutHeaders",
    "DocumentSource",
    "DocumentVersion",
    "DocumentVersionPage",
    "DocumentVersionState",
    "DownloadPlan",
    "DrawRequest",
    "DuplicateGroup",
    "DuplicateGroupPage",
    "DuplicateReason",
    "DuplicatesListKind",
    "Edge",
    "EditActor",
    "Edited",
    "EditedAsset",
    "EditedFace",
    "EditedPerson",
    "EditPerson",
    "EditStatus",
    "EmailWishRequest",
    "Emptied",
    "EventsStreamResponse200",
    "EventsStreamResponse200Event",
    "ExcludedPlace",
    "ExcludeRequest",
    "Exclusion",
    "ExclusionPage",
    "ExpectedBaseTransfer",
    "Export",
    "ExportDetail",
    "ExportPage",
    "Extent",
    "Face",
    "FaceIdsRequest",
    "FacePerson",
    "Failure",
    "FailurePage",
    "FallenModel",
    "Family",
    "FamilyMember",
    "FamilyMemberState",
    "FamilyNameRequest",
    "FamilyPage",
    "Feedback",
    "FeedbackExample",
    "FeedbackPage",
    "FeedbackVolume",
    "FeedbackWeek",
    "FeedbackWeekKinds",
    "Film",
    "FindingKind",
    "ForkRunRequest",
    "FoundCamera",
    "FoundPerson",
    "FoundPlace",
    "GoldChange",
    "GoldFileRequest",
    "GoldFormat",
    "GoldFound",
    "GoldFromAnswerRequest",
    "GoldImport",
    "GoldLineError",
    "GoldQuestion",
    "GoldQuestionPage",
    "GoldResult",
    "GoldResultPage",
    "GoldRun",
    "GoldRunPage",
    "GoldRunState",
    "GoldSource",
    "GoldSourceWishRequest",
    "Graph",
    "GroupAnswerRequest",
    "GroupAttachmentRequest",
    "GroupGoldRequest",
    "GroupRemark",
    "Growth",
    "GuestToken",
    "GuestUpload",
    "GuestUploadPage",
    "GuestUploadState",
    "GuestWishRequest",
    "HandedOut",
    "Health",
    "HealthPart",
    "HealthVerdict",
    "HeldThing",
    "HeldThingPage",
    "Hit",
    "HitTestAnswer",
    "HitTestAnswerWeights",
    "HitTestRequest",
    "Hour",
    "Identity",
    "IdentityPage",
    "IdentityProvider",
    "Import",
    "ImportCounts",
    "ImportFailure",
    "ImportItem",
    "ImportItemKind",
    "ImportItemPage",
    "ImportItemsListOutcome",
    "ImportOutcome",
    "ImportPage",
    "ImportState",
    "ImportWishRequest",
    "Ingest",
    "Installation",
    "IntegrationOwner",
    "Interpreted",
    "Invitation",
    "InvitationPage",
    "InvitationSecretRequest",
    "InvitationState",
    "Jobs",
    "JudgementRequest",
    "KeptAlbumRequest",
    "KeptParentRequest",
    "KnowledgeAnswer",
    "KnowledgeAskedListLanguage",
    "KnowledgeAskedListOutcome",
    "KnowledgeAskedListVerdict",
    "KnowledgeBase",
    "KnowledgeCitation",
    "KnowledgeEditingPassagesListKind",
    "KnowledgeGoldExportFormat",
    "KnowledgeGoldListLanguage",
    "KnowledgeGroupsListReason",
    "KnowledgePassage",
    "KnowledgePassagePage",
    "KnowledgeQuestionRequest",
    "KnowledgeRunsResultsListLanguage",
    "KnowledgeRunsResultsListOutcome",
    "KnowledgeTransferState",
    "KnowledgeUsage",
    "KnowledgeView",
    "KnowledgeVisibility",
    "KnownCopies",
    "KnownCopiesKnown",
    "KnownCopy",
    "KnownPerson",
    "LabelQuality",
    "LanguageFigures",
    "Layout",
    "LayoutColumns",
    "LeftOut",
    "LeftOutReason",
    "Lens",
    "LentDownload",
    "LentQuality",
    "LibraryAccess",
    "LibraryAccessesAssetsState",
    "LibraryAccessPage",
    "LibraryAccessWishRequest",
    "LibraryFigures",
    "LibraryLook",
    "LibraryLookKind",
    "LibraryLookPage",
    "Link",
    "LinkDay",
    "LinkPage",
    "LinkStatistics",
    "Location",
    "LocationEditRequest",
    "LockedFolder",
    "LogLine",
    "Lookalike",
    "LookalikeKind",
    "Lookalikes",
    "MadeStacks",
    "Makeable",
    "MapBox",
    "MapCellState",
    "MapCellVisibility",
    "MapClustersState",
    "MapClustersVisibility",
    "MapStyle",
    "Measured",
    "MediaKind",
    "MediaType",
    "MemberWishRequest",
    "MemoriesListKind",
    "Memory",
    "MemoryDetail",
    "MemoryKind",
    "MemoryPage",
    "MemoryPerson",
    "MergedAsset",
    "MergedPage",
    "MergeRequest",
    "MessagesReplayed",
    "Metrics",
    "ModelAlias",
    "ModelDeployment",
    "ModelDeployments",
    "ModelFeature",
    "ModelFeedback",
    "ModelFile",
    "ModelFramework",
    "ModelOrigin",
    "ModelRunReason",
    "ModelRunsListPipeline",
    "ModelRunsListState",
    "ModelRunState",
    "ModelsDatasetsListTask",
    "ModelsReleasesListTask",
    "ModelsTasksRollBackTask",
    "ModelStepKind",
    "ModelStepState",
    "ModelStepWork",
    "ModelsVersionsListTask",
    "ModelTask",
    "ModelTaskReport",
    "ModelTasks",
    "ModelTrial",
    "ModelTriggersPullBody",
    "ModelUpload",
    "ModelUploadFile",
    "ModelUploadInFull",
    "ModelUploadPage",
    "ModelUploadState",
    "ModelVersion",
    "ModelVersionAnswer",
    "ModelVersionInFull",
    "ModelVersionInFullContract",
    "ModelVersionInFullMetrics",
    "ModelVersionInFullParameters",
    "ModelVersionInFullTrainingData",
    "ModelVersionMetrics",
    "ModelVersionPage",
    "ModelVersionRef",
    "ModerationAppeal",
    "ModerationAppealState",
    "ModerationCase",
    "ModerationCaseDetail",
    "ModerationCasePage",
    "ModerationCasesState",
    "ModerationCasesSubject",
    "ModerationDecision",
    "ModerationHeldSubject",
    "ModerationJudgementRequest",
    "ModerationState",
    "ModerationStatistics",
    "ModerationStatisticsAppeals",
    "ModerationStatisticsStates",
    "ModerationSubject",
    "ModerationTerms",
    "MODERATIONUNSCORED",
    "ModerationVerdict",
    "Month",
    "MoodCounts",
    "MoodPeriod",
    "MoveRequest",
    "NameOffer",
    "NameOfferAnswer",
    "NameOfferPage",
    "NearestPassage",
    "NearestTopic",
    "NewAccountRequest",
    "NewAlbumCommentRequest",
    "NewAlbumRequest",
    "NewApiKeyRequest",
    "NewBackfillRequest",
    "NewBaseTransferRequest",
    "NewcomerRequest",
    "NewContainerDownloadRequest",
    "NewDocumentRequest",
    "NewDocumentVersionRequest",
    "NewDownloadRequest",
    "NewExportRequest",
    "NewGoldQuestionRequest",
    "NewGoldRunRequest",
    "NewInvitationRequest",
    "NewKnowledgeBaseRequest",
    "NewLinkRequest",
    "NewModelFileRequest",
    "NewModelUploadRequest",
    "NewModerationAppealRequest",
    "NewPartnerRequest",
    "NewPasskeyRequest",
    "NewPasskeyRequestPasskey",
    "NewPoemRequest",
    "NewReportRequest",
    "NewStackRequest",
    "NewTrigger",
    "NewUserRequest",
    "Node",
    "OfferAnswerRequest",
    "Oidc",
    "OidcAuthorization",
    "OidcWishRequest",
    "Opening",
    "OpenInvitation",
    "OpenSpaceRequest",
    "OpenVisibility",
    "Options",
    "OptionsOptions",
    "Original",
    "OverseenAlbum",
    "OverseenAlbumPage",
    "OverseenApiKey",
    "OverseenApiKeyPage",
    "OverseenAsset",
    "OverseenAssetDetail",
    "OverseenAssetPage",
    "OverseenWebhook",
    "OverseenWebhookPage",
    "Part",
    "Partnership",
    "PartnershipDirection",
    "PartnershipPage",
    "PartnershipState",
    "PartnersMergedBucketsGranularity",
    "PartnersTimelineBucketsGranularity",
    "PartNumbersRequest",
    "Parts",
    "PassageEvidence",
    "PassageHit",
    "PassageKind",
    "PassageWordsRequest",
    "Passkey",
    "PasskeyAnswerRequest",
    "PasskeyAnswerRequestPasskey",
    "PasswordChangeRequest",
    "PatchedAlbumCommentTextRequest",
    "PatchedAlbumEditRequest",
    "PatchedAlbumRoleRequest",
    "PatchedApiKeyNameRequest",
    "PatchedAssetEditRequest",
    "PatchedAssetsEditRequest",
    "PatchedChangeMemoryRequest",
    "PatchedChangePersonRequest",
    "PatchedConsentRequest",
    "PatchedFamilyNameRequest",
    "PatchedGoldQuestionEditRequest",
    "PatchedKnowledgeBaseEditRequest",
    "PatchedLinkTermsRequest",
    "PatchedModerationTermsChangeRequest",
    "PatchedPartnerChangeRequest",
    "PatchedPassageEditRequest",
    "PatchedPasskeyRequest",
    "PatchedProfileRequest",
    "PatchedSettingChangesRequest",
    "PatchedStackEditRequest",
    "PatchedUserChangesRequest",
    "PatchedWebhookChangesRequest",
    "PatchedWebhookSwitchRequest",
    "PendingUpload",
    "PendingUploadPage",
    "PeopleEdit",
    "PeopleEditKind",
    "PeopleEditPage",
    "Person",
    "PersonCount",
    "PersonFace",
    "PersonFacePage",
    "PersonPage",
    "PersonTrait",
    "PhoneNumberChangeRequest",
    "PictureRequest",
    "PinRequest",
    "PipelineDetail",
    "PipelineOverview",
    "Pipelines",
    "Place",
    "PlacedAnswer",
    "PlacesTree",
    "PlaceWithCount",
    "PlaceWithCountPage",
    "Poem",
    "PoemPage",
    "PresignedMethod",
    "PresignedRequest",
    "PresignedRequestFields",
    "PresignedRequestHeaders",
    "Problem",
    "ProblemError",
    "Progress",
    "Published",
    "PublishingCheck",
    "PublishingCheckState",
    "PublishingRequest",
    "Pulled",
    "QuestionGroup",
    "QuestionGroupDetail",
    "QuestionGroupPage",
    "Queue",
    "QueueReport",
    "QueueReports",
    "QueueRuleRequest",
    "QueuesGovernQueue",
    "QueuesPauseQueue",
    "QueuesResumeQueue",
    "QuotasRequest",
    "QuotasSet",
    "ReadingError",
    "ReadingProgress",
    "ReadPassage",
    "Reason",
    "ReasonKind",
    "ReasonRequest",
    "RecipeRequest",
    "RecipeRequestStepsItem",
    "RecoveryCodes",
    "RefreshRequest",
    "Region",
    "RegionBranch",
    "RegistrationMode",
    "RegistrationState",
    "RegistrationWishRequest",
    "RelatedPerson",
    "Relation",
    "RelationKind",
    "RelationPage",
    "Relations",
    "Release",
    "ReleasePage",
    "ReleaseRequest",
    "Replayed",
    "ReplayRequest",
    "Report",
    "ReportedLink",
    "ReportPage",
    "ReportReason",
    "ReportState",
    "ResetRequest",
    "ResetWishRequest",
    "Resolved",
    "ResolvedSuggested",
    "ResolveRequest",
    "ResolveSuggestedRequest",
    "RestorableField",
    "Restored",
    "RollBackRunRequest",
    "Run",
    "RunComparison",
    "RunDeltas",
    "RunDetail",
    "RunDetailPage",
    "RunFigures",
    "RunPage",
    "RunVersion",
    "Saved",
    "SavedList",
    "SavedResult",
    "SaveRequest",
    "Schedule",
    "ScheduleRequest",
    "Scope",
    "Search",
    "SearchState",
    "SearchVisibility",
    "SecondFactors",
    "SecondStepRequest",
    "SecondStepRequestPasskey",
    "SecretRequest",
    "SemanticUse",
    "SentFile",
    "SentFileState",
    "SentimentTrend",
    "SessionState",
    "SessionStateSecondStepType0Item",
    "SetRelationsRequest",
    "Setting",
    "SettingGroup",
    "SettingRule",
    "Settings",
    "SettingSource",
    "SettingUnit",
    "Settled",
    "Shared",
    "SharedAsset",
    "SharedAssetPage",
    "ShareReportsListState",
    "ShownFilter",
    "Sidecar",
    "SidecarFacts",
    "SidecarKind",
    "SidecarPerson",
    "Sidecars",
    "SidecarsDeleteKind",
    "SidecarsPutJsonBody",
    "SignedIn",
    "SignedInBrowser",
    "SignedInBrowserPage",
    "SignInMethod",
    "Space",
    "SpaceKind",
    "Spaces",
    "SpaceState",
    "SplitRequest",
    "Stack",
    "StackIdsRequest",
    "StackOf",
    "StackOrigin",
    "StackPage",
    "Stage",
    "StageCounts",
    "StageError",
    "StageName",
    "StageReport",
    "StageReports",
    "StageResults",
    "StageRuleReport",
    "StageRuleRequest",
    "StageState",
    "StandIn",
    "StartRunRequest",
    "StartRunRequestParameters",
    "Statistics",
    "StatisticsSentimentStep",
    "Step",
    "StepJob",
    "StorageCheck",
    "StorageCheckPage",
    "StorageChecksFindingsKind",
    "StorageCheckState",
    "StorageEventsReceiveBody",
    "StorageEventsReceiveSource",
    "StorageFinding",
    "StorageFindingPage",
    "StoredPart",
    "Suggestion",
    "SuggestionAnswer",
    "SuggestionPage",
    "SuspensionRequest",
    "Tag",
    "TagPage",
    "TagSuggestion",
    "TagSuggestions",
    "TagVerdict",
    "TextLine",
    "TextMood",
    "TextWord",
    "ThresholdSuggestion",
    "TimelineBucketsGranularity",
    "TokenCredentialsRequest",
    "TokenFamily",
    "TokenFamilyPage",
    "TokenPair",
    "TokenRequest",
    "TotpCodeRequest",
    "TotpEnrolment",
    "TownBranch",
    "Trash",
    "Trigger",
    "TriggerRequest",
    "Triggers",
    "UndoBulkRequest",
    "Undone",
    "UndoneBulk",
    "UnlockRequest",
    "UnquotedDocument",
    "Upload",
    "UploadIdsRequest",
    "UploadLane",
    "UploadMethod",
    "UploadReason",
    "UploadState",
    "UploadWishRequest",
    "UsageCounts",
    "UsageDay",
    "UsageGold",
    "User",
    "UserPage",
    "UserStatistics",
    "UserStatisticsPage",
    "Uses",
    "VersionCount",
    "Visibility",
    "WantedPartsRequest",
    "WantedTagRequest",
    "Webhook",
    "WebhookDeliveriesListState",
    "WebhookDisabledReason",
    "WebhookEvent",
    "WebhookPage",
    "WebhookSecret",
    "WebhookWishRequest",
    "Wechat",
    "WechatCodeRequest",
    "WechatPhoneCodeRequest",
    "WechatRegistration",
    "WechatSignInRequest",
    "WhatWentWrong",
    "WhereUsed",
    "Whose",
    "Worker",
    "WorkPriority",
    "WorkQueue",
    "Year",
]


def __getattr__(name: str) -> Any:
    try:
        module = _MODULES[name]
    except KeyError:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
    return getattr(import_module(module, __name__), name)


def __dir__() -> list[str]:
    return __all__

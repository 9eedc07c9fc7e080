//! The provisions that formulas read, by name: the only join between the Rust and the rulebook's files.

/// Defines [`P`]: one variant for each provision, with its id.
macro_rules! provisions {
    ($($variant:ident = $id:literal,)*) => {
        /// A provision. Loading fails when the files and this list do not name the same ones.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum P { $($variant,)* }

        impl P {
            /// All provisions, in the order of the chapters.
            pub(crate) const ALL: &'static [P] = &[$(P::$variant,)*];

            /// Its id: the chapter's file, a dot, the table.
            pub(crate) fn id(self) -> &'static str {
                match self { $(P::$variant => $id,)* }
            }
        }
    };
}

provisions! {
    CalendarCounting = "calendar.counting",
    CalendarLeapDay = "calendar.leap_day",
    CalendarMonthEnd = "calendar.month_end",
    AdmissionNationality = "admission.nationality",
    AdmissionAgeMinimum = "admission.age_minimum",
    AdmissionAgeMaximum = "admission.age_maximum",
    AdmissionAgeTestedOn = "admission.age_tested_on",
    AdmissionActive = "admission.active",
    AdmissionLearnedAboutUnion = "admission.learned_about_union",
    AdmissionApprovesCharter = "admission.approves_charter",
    AdmissionBaseUnits = "admission.base_units",
    AdmissionClearBackground = "admission.clear_background",
    AdmissionConditions = "admission.conditions",
    AdmissionApplication = "admission.application",
    AdmissionBackgroundReport = "admission.background_report",
    AdmissionGuarantors = "admission.guarantors",
    AdmissionGuarantorMemberMonths = "admission.guarantor_member_months",
    AdmissionGuarantorFederationOrgan = "admission.guarantor_federation_organ",
    AdmissionGuarantorStudentOrgan = "admission.guarantor_student_organ",
    AdmissionGuarantorPioneerOrgan = "admission.guarantor_pioneer_organ",
    AdmissionSpecialPath = "admission.special_path",
    AdmissionGuarantorPartyMonths = "admission.guarantor_party_months",
    AdmissionMeetingBody = "admission.meeting_body",
    AdmissionQuorumApplies = "admission.quorum_applies",
    AdmissionQuorum = "admission.quorum",
    AdmissionVote = "admission.vote",
    AdmissionApplicantsPerVote = "admission.applicants_per_vote",
    AdmissionDecider = "admission.decider",
    AdmissionSpecialDecider = "admission.special_decider",
    AdmissionBaseBranchDecides = "admission.base_branch_decides",
    AdmissionSteps = "admission.steps",
    AdmissionAdmittingKinds = "admission.admitting_kinds",
    AdmissionEducationMinimum = "admission.education_minimum",
    AdmissionEducationFlexibleAreas = "admission.education_flexible_areas",
    AdmissionRelativeOpinion = "admission.relative_opinion",
    AdmissionReadmissionYears = "admission.readmission_years",
    AdmissionResidenceHandler = "admission.residence_handler",
    AdmissionCeremonyMonths = "admission.ceremony_months",
    AdmissionAuthority = "admission.authority",
    AdmissionFunctionCode = "admission.function_code",
    MaturityAgeLimit = "maturity.age_limit",
    MaturityStayRequest = "maturity.stay_request",
    MaturityStayDecider = "maturity.stay_decider",
    MaturityStayVote = "maturity.stay_vote",
    MaturityStayCap = "maturity.stay_cap",
    MaturityElectedStays = "maturity.elected_stays",
    MaturityAppointedCounts = "maturity.appointed_counts",
    MaturityFulltimeStays = "maturity.fulltime_stays",
    MaturityPostEnds = "maturity.post_ends",
    MaturityCeremonyHolder = "maturity.ceremony_holder",
    MaturityCeremonyDates = "maturity.ceremony_dates",
    MaturityPartyEndsMembership = "maturity.party_ends_membership",
    MaturityFunctionCode = "maturity.function_code",
    OrganizationLevels = "organization.levels",
    OrganizationBaseKinds = "organization.base_kinds",
    OrganizationKinds = "organization.kinds",
    OrganizationFormationBases = "organization.formation_bases",
    OrganizationBaseParents = "organization.base_parents",
    OrganizationBaseBranchParents = "organization.base_branch_parents",
    OrganizationBranchMinimumMembers = "organization.branch_minimum_members",
    OrganizationMinimumCovers = "organization.minimum_covers",
    OrganizationBaseBranchMinimum = "organization.base_branch_minimum",
    OrganizationBranchMinimumExcludes = "organization.branch_minimum_excludes",
    OrganizationBelowMinimum = "organization.below_minimum",
    OrganizationSubgroupParents = "organization.subgroup_parents",
    OrganizationBranchParents = "organization.branch_parents",
    OrganizationLinkKinds = "organization.link_kinds",
    OrganizationBaseMinimumBranches = "organization.base_minimum_branches",
    OrganizationBaseMinimumMembers = "organization.base_minimum_members",
    OrganizationInterBranch = "organization.inter_branch",
    OrganizationBlocLevels = "organization.bloc_levels",
    OrganizationSectorLevels = "organization.sector_levels",
    OrganizationSectorLeadership = "organization.sector_leadership",
    OrganizationCommuneParents = "organization.commune_parents",
    OrganizationTeamMonths = "organization.team_months",
    QuotaLastDay = "quota.last_day",
    QuotaDownloads = "quota.downloads",
    QuotaUnits = "quota.units",
    QuotaOfficersShare = "quota.officers_share",
    QuotaNoOfficers = "quota.no_officers",
    QuotaMembersShare = "quota.members_share",
    QuotaUnitShare = "quota.unit_share",
    QuotaRounding = "quota.rounding",
    QuotaTotal = "quota.total",
    QuotaUnknownBase = "quota.unknown_base",
    QuotaAchieved = "quota.achieved",
    QuotaCoverageUnits = "quota.coverage_units",
    QuotaCoverageMembers = "quota.coverage_members",
    QuotaPartyIntroductions = "quota.party_introductions",
    QuotaDirectElections = "quota.direct_elections",
    QuotaLargestRemainderTie = "quota.largest_remainder_tie",
    ReviewOneCode = "review.one_code",
    ReviewOneParent = "review.one_parent",
    ReviewOneRecord = "review.one_record",
    ReviewOneUnit = "review.one_unit",
    ReviewFacts = "review.facts",
}

// A formula's reads are remembered in one word of 128 bits.
const _: () = assert!(P::ALL.len() <= 128);

#include "store/formulation_words.h"

namespace store {

EnumWords wordsOf(plan::Phase) {
    static constexpr const char* words[] = {"knowing",        "drafting", "approval",
                                            "implementation", "followUp", "evaluation"};
    return words;
}
EnumWords wordsOf(plan::TaskStatus) {
    static constexpr const char* words[] = {"pending", "underWay", "done", "cancelled"};
    return words;
}
EnumWords wordsOf(plan::SourceType) {
    static constexpr const char* words[] = {
        "norm",      "structure",        "publicPolicy",      "strategicFrame",  "mipg",
        "diagnosis", "managementReport", "investmentProject", "developmentPlan", "benchmark",
        "other"};
    return words;
}
EnumWords wordsOf(plan::Stance) {
    static constexpr const char* words[] = {"supports", "neutral", "opposes"};
    return words;
}
EnumWords wordsOf(plan::Quadrant) {
    static constexpr const char* words[] = {"strength", "opportunity", "weakness", "threat"};
    return words;
}
EnumWords wordsOf(plan::Crossing) {
    static constexpr const char* words[] = {"FO", "DO", "FA", "DA"};
    return words;
}
EnumWords wordsOf(plan::ProblemStatus) {
    static constexpr const char* words[] = {"open", "underWay", "solved"};
    return words;
}
EnumWords wordsOf(plan::TableKind) {
    static constexpr const char* words[] = {"directors", "technicalTeams", "community"};
    return words;
}
EnumWords wordsOf(plan::TableMethod) {
    static constexpr const char* words[] = {"meeting", "focusGroup", "interview", "survey",
                                            "fieldValidation"};
    return words;
}
EnumWords wordsOf(plan::Raci) {
    static constexpr const char* words[] = {"responsible", "accountable", "consulted", "informed"};
    return words;
}
EnumWords wordsOf(plan::PrincipleKind) {
    static constexpr const char* words[] = {"value", "principle"};
    return words;
}
EnumWords wordsOf(plan::BlockKind) {
    static constexpr const char* words[] = {"paragraph", "bullet", "numbered"};
    return words;
}
EnumWords wordsOf(plan::ObservationAnswer) {
    static constexpr const char* words[] = {"", "accepted", "adjusted", "rejected"};
    return words;
}
EnumWords wordsOf(plan::Approver) {
    static constexpr const char* words[] = {"entity", "committee"};
    return words;
}
EnumWords wordsOf(plan::InstrumentType) {
    static constexpr const char* words[] = {"", "circular", "resolution", "decree", "agreement", "other"};
    return words;
}
EnumWords wordsOf(plan::Reach) {
    static constexpr const char* words[] = {"internal", "external"};
    return words;
}
EnumWords wordsOf(plan::Channel) {
    static constexpr const char* words[] = {"website", "intranet", "socialNetwork", "other"};
    return words;
}

}  // namespace store

#include <algorithm>
#include <map>
#include <set>

#include "plan/method_findings.h"

namespace plan {
namespace {

using K = MethodCheck;
using R = RecordKind;

constexpr const char* kChapters[] = {"1", "2", "3", "4", "5", "6"};
constexpr const char* kReaches[] = {"internal", "external"};
constexpr const char* kChannels[] = {"website", "intranet", "socialNetwork"};  // the guide's three

void checkObservations(const ApprovalProcess& approval, std::string_view today, MethodFindings& found) {
    for (const Id& id : inOrder(approval.observations)) {
        const ReviewObservation& observation = approval.observations.at(id);
        const auto submission = approval.submissions.find(observation.submission);
        const std::string deadline =
            submission == approval.submissions.end() ? std::string() : submission->second.deadline;
        found.addIf(observation.answer == ObservationAnswer::none && !deadline.empty() && deadline < today,
                    K::observationUnanswered, R::observation, id);
        found.addIf(observation.answer == ObservationAnswer::rejected && observation.reason.empty(),
                    K::rejectedWithoutReason, R::observation, id);
    }
}

void checkActs(const Plan& plan, const Id& last, MethodFindings& found) {
    std::set<Id> approved;
    bool committee = false;
    for (const Id& id : inOrder(plan.approval.acts)) {
        const ApprovalAct& act = plan.approval.acts.at(id);
        found.addIf(act.act.empty() && act.link.empty(), K::approvalWithoutAct, R::approvalAct, id);
        if (act.submission != last) continue;
        if (act.by == Approver::committee)
            committee = true;
        else
            approved.insert(act.entity);
    }
    if (last.empty()) return;  // there is nothing to approve yet
    for (const Id& id : inOrder(plan.entities))
        found.addIf(!approved.contains(id), K::entityApprovalMissing, R::entity, id);
    found.addIf(!committee, K::committeeApprovalMissing, R::approval);
}

void checkAdoption(const Plan& plan, const Id& last, MethodFindings& found) {
    const Adoption& adoption = plan.approval.adoption;
    if (adoption.type == InstrumentType::none) return found.add(K::notAdopted, R::adoption);
    found.addIf(adoption.number.empty(), K::adoptionWithoutNumber, R::adoption);
    found.addIf(adoption.date.empty(), K::adoptionWithoutDate, R::adoption);
    found.addIf(!adoption.date.empty() && adoption.date != plan.adoptedOn, K::adoptionDateDiffers,
                R::adoption);
    const bool early =
        std::any_of(plan.approval.acts.begin(), plan.approval.acts.end(), [&](const auto& entry) {
            return entry.second.submission == last && !adoption.date.empty() &&
                   entry.second.date > adoption.date;
        });
    found.addIf(early, K::adoptedBeforeApproval, R::adoption);
}

}  // namespace

void checkDocument(const Plan& plan, MethodFindings& found) {
    const auto& sections = plan.document.sections;
    for (const char* number : kChapters)
        found.addIf(std::none_of(sections.begin(), sections.end(),
                                 [&](const auto& entry) {
                                     return entry.second.parent.empty() && entry.second.number == number;
                                 }),
                    K::chapterMissing, R::document, number);
    std::set<Id> parents;
    for (const auto& [id, section] : sections) parents.insert(section.parent);
    std::map<std::string, Id> numbers;
    const std::vector<Id> order = readingOrder(plan.document);
    for (const Id& id : order) {
        const DocumentSection& section = sections.at(id);
        const bool text = hasText(section);
        found.addIf(section.written && !text, K::sectionWithoutText, R::section, id);
        found.addIf(!section.written && !text && section.data.empty() && !parents.contains(id),
                    K::sectionEmpty, R::section, id);
        for (const auto& [name, place] : section.data)
            found.addIf(!isDocumentData(name), K::sectionDataUnknown, R::section, id, name);
        if (section.number.empty()) continue;
        const auto [earlier, fresh] = numbers.emplace(section.number, id);
        found.addIf(!fresh, K::sectionNumberTwice, R::section, id, earlier->second);
    }
    const std::set<Id> reached(order.begin(), order.end());
    for (const Id& id : inOrder(sections))
        found.addIf(!reached.contains(id), K::sectionOutOfReach, R::section, id);
}

void checkApproval(const Plan& plan, std::string_view today, MethodFindings& found) {
    const ApprovalProcess& approval = plan.approval;
    const std::vector<Id> submissions = inOrder(approval.submissions);
    found.addIf(submissions.empty(), K::notSubmitted, R::approval);
    for (const Id& id : submissions) {
        const Submission& submission = approval.submissions.at(id);
        found.addIf(submission.deadline.empty(), K::submissionWithoutDeadline, R::submission, id);
        found.addIf(!submission.deadline.empty() && submission.deadline < submission.date,
                    K::deadlineBeforeSubmission, R::submission, id);
    }
    checkObservations(approval, today, found);
    const Id last = submissions.empty() ? Id() : submissions.back();
    checkActs(plan, last, found);
    checkAdoption(plan, last, found);
}

void checkSocialisation(const Plan& plan, std::string_view today, MethodFindings& found) {
    const Socialisation& told = plan.socialisation;
    for (const char* const& name : kReaches) {
        const auto reach = static_cast<Reach>(&name - kReaches);
        found.addIf(std::none_of(told.meetings.begin(), told.meetings.end(),
                                 [&](const auto& entry) { return entry.second.reach == reach; }),
                    K::reachMissing, R::socialisation, name);
    }
    for (const Id& id : inOrder(told.meetings)) {
        const SocialMeeting& meeting = told.meetings.at(id);
        found.addIf(meeting.date.empty(), K::meetingWithoutDate, R::meeting, id);
        found.addIf(std::none_of(told.calls.begin(), told.calls.end(),
                                 [&](const auto& entry) { return entry.second.meeting == id; }),
                    K::meetingWithoutCall, R::meeting, id);
        found.addIf(!meeting.date.empty() && meeting.date < today && meeting.material.empty(),
                    K::meetingWithoutMaterial, R::meeting, id);
    }
    for (const char* const& name : kChannels) {
        const auto channel = static_cast<Channel>(&name - kChannels);
        found.addIf(std::none_of(told.publications.begin(), told.publications.end(),
                                 [&](const auto& entry) { return entry.second.channel == channel; }),
                    K::channelMissing, R::socialisation, name);
    }
    for (const Id& id : inOrder(told.publications))
        found.addIf(told.publications.at(id).link.empty(), K::publicationWithoutLink, R::publication, id);
}

}  // namespace plan

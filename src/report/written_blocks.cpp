#include "report/written_blocks.h"

#include <utility>

#include "plan/plan.h"
#include "report/written_text.h"

namespace report {

namespace {

std::string typed(const plan::TextRun& run) {
    std::string words = run.link.empty() ? run.text : "[" + run.text + "](" + run.link + ")";
    return run.bold ? "**" + words + "**" : words;
}

plan::TextBlock blockOf(plan::BlockKind kind, const Runs& runs, double order) {
    plan::TextBlock block;
    block.order = order;
    block.kind = kind;
    for (const Run& run : runs) {
        plan::TextRun kept{run.italic ? "*" + run.text + "*" : run.text, run.bold, run.href};
        // The plan's links are of the web; others stay as they were typed.
        if (!run.href.empty() && run.href.rfind("http", 0) != 0) {
            kept.text = "[" + kept.text + "](" + run.href + ")";
            kept.link.clear();
        }
        plan::TextRun* last = block.runs.empty() ? nullptr : &block.runs.back();
        if (last && last->bold == kept.bold && last->link == kept.link)
            last->text += kept.text;
        else
            block.runs.push_back(std::move(kept));
    }
    return block;
}

}  // namespace

std::string writtenOf(const std::map<plan::Id, plan::TextBlock>& text) {
    std::string written;
    plan::BlockKind before = plan::BlockKind::paragraph;
    int number = 0;
    for (const plan::Id& id : plan::inOrder(text)) {
        const plan::TextBlock& block = text.at(id);
        const bool goesOn = block.kind == before && block.kind != plan::BlockKind::paragraph;
        if (!written.empty()) written += goesOn ? "\n" : "\n\n";
        number = goesOn ? number + 1 : 1;
        if (block.kind == plan::BlockKind::bullet) written += "- ";
        if (block.kind == plan::BlockKind::numbered) written += std::to_string(number) + ". ";
        for (const plan::TextRun& run : block.runs) written += typed(run);
        before = block.kind;
    }
    return written;
}

std::vector<plan::TextBlock> textBlocksOf(std::string_view written) {
    std::vector<plan::TextBlock> blocks;
    const auto add = [&](plan::BlockKind kind, const Runs& runs) {
        blocks.push_back(blockOf(kind, runs, static_cast<double>(blocks.size()) + 1));
    };
    for (const Block& block : blocksOf(written)) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            add(plan::BlockKind::paragraph, paragraph->runs);
        else if (const auto* list = std::get_if<List>(&block))
            for (const Runs& item : list->items)
                add(list->numbered ? plan::BlockKind::numbered : plan::BlockKind::bullet, item);
    }
    return blocks;
}

}  // namespace report

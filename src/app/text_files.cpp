#include "app/text_files.h"

#include <memory>
#include <utility>
#include <vector>

namespace app {

namespace {

struct Coming {
    std::vector<std::string> files;
    std::size_t waiting = 0;
    bool found = true;
};

std::optional<Texts> read(const std::string& language, const Coming& coming) {
    Texts texts;
    if (!coming.found || !texts.load(language, coming.files[0])) return std::nullopt;
    for (std::size_t i = 1; i < coming.files.size(); ++i)
        if (!texts.add(coming.files[i])) return std::nullopt;
    return texts;
}

}  // namespace

void fetchTexts(host::Host& host, const std::string& language, bool all,
                std::function<void(std::optional<Texts>)> done) {
    std::vector<std::string> names{"texts/" + language + ".json"};
    if (all) names.push_back("texts/" + language + ".plan.json");
    auto coming = std::make_shared<Coming>();
    coming->files.resize(names.size());
    coming->waiting = names.size();
    for (std::size_t i = 0; i < names.size(); ++i)
        host.fetchAsset(names[i], [coming, i, language, done](bool found, std::string json) {
            coming->files[i] = std::move(json);
            coming->found = coming->found && found;
            if (--coming->waiting == 0) done(read(language, *coming));
        });
}

}  // namespace app

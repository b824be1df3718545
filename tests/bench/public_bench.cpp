// How long the program itself works in a frame of everyone's pages, with a plan of 3,000 goals reported for
// 48 months by 6 entities. Prints milliseconds; it is no test and has no verdict. What the browser does with
// the elements afterwards is not in it.
//
//   cmake --preset native-release && ninja -C build/native-release public_bench &&
//   build/native-release/tests/public_bench
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "app/app.h"
#include "app/door.h"
#include "host/headless/headless.h"
#include "store/plan_file.h"
#include "store/plan_json.h"
#include "ui/context.h"

namespace {

using Clock = std::chrono::steady_clock;

constexpr int goals = 3000, months = 48, entities = 6, lines = 8, objectives = 24;

// The same numbers on every machine (xorshift).
unsigned chance() {
    static unsigned state = 2026;
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state;
}

plan::Plan largePlan() {
    plan::Plan plan;
    plan.name = "Plan grande";
    plan.firstYear = 2024;
    plan.lastYear = 2027;
    plan.cutOff = "2026-06-30";
    for (int i = 0; i < entities; ++i)
        plan.entities["e" + std::to_string(i)] = {static_cast<double>(i),
                                                  "Secretaría número " + std::to_string(i), "", ""};
    for (int i = 0; i < lines; ++i)
        plan.lines["l" + std::to_string(i)] = {
            static_cast<double>(i), std::to_string(i), "Línea estratégica " + std::to_string(i), "", {}};
    for (int i = 0; i < objectives; ++i)
        plan.objectives["o" + std::to_string(i)] = {
            static_cast<double>(i), "", "Objetivo " + std::to_string(i), "l" + std::to_string(i % lines), {}};
    static constexpr plan::Accumulation types[] = {plan::Accumulation::sum,
                                                   plan::Accumulation::sum,
                                                   plan::Accumulation::capacity,
                                                   plan::Accumulation::flow,
                                                   plan::Accumulation::stock,
                                                   plan::Accumulation::reduction,
                                                   plan::Accumulation::annualReduction};
    for (int i = 0; i < goals; ++i) {
        plan::Goal goal;
        goal.order = i;
        goal.code = std::to_string(i + 1);
        goal.name =
            "Atender a las personas del programa número " + std::to_string(i) + " en todas las localidades";
        goal.objective = "o" + std::to_string(i % objectives);
        goal.entity = "e" + std::to_string(i % entities);
        goal.responsible = "Dirección de programas";
        goal.indicator.name = "Personas atendidas";
        goal.indicator.accumulation = types[i % 7];
        goal.indicator.baseline.number =
            goal.indicator.accumulation >= plan::Accumulation::reduction ? 100 : 10;
        for (int year = 2024; year <= 2027; ++year) {
            const bool falls = goal.indicator.accumulation >= plan::Accumulation::reduction;
            goal.years[year].programmed.number = falls ? 100 - 10 * (year - 2023) : 12 * (year - 2023);
            plan::Money& money = goal.money[year];
            money.definitive = 1e6 * (1 + chance() % 900);
            money.committed = *money.definitive * 0.8;
            money.obligated = *money.definitive * 0.6;
            money.paid = *money.definitive * 0.4;
        }
        for (int month = 0; month < months; ++month) {
            char key[32];
            std::snprintf(key, sizeof key, "%d-%02d", 2024 + month / 12, month % 12 + 1);
            plan::PeriodValues& values = goal.periods[key];
            values.programmed.number = 1;
            if (month < 30) values.reported.number = 1 + chance() % 20;
            values.reportedBy = "Oficina de planeación";
        }
        plan.goals["g" + std::to_string(i)] = std::move(goal);
    }
    return plan;
}

std::string bytesOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class Bench {
  public:
    explicit Bench(float width, float height)
        : width_(width), height_(height), browser_(std::string(PLAN_SOURCE_DIR) + "/assets") {
        ui::beginContext();
        program_ = std::make_unique<app::App>(browser_, app::allDoors());
        regular_ = bytesOf(PLAN_FONTS_DIR "/nunito-sans-400.ttf");
        bold_ = bytesOf(PLAN_FONTS_DIR "/nunito-sans-700.ttf");
        program_->ui.fonts.load(regular_.data(), static_cast<int>(regular_.size()), bold_.data(),
                                static_cast<int>(bold_.size()));
        settle();
    }
    ~Bench() {
        program_.reset();
        ui::endContext();
    }

    void open(const plan::Plan& plan) {
        store::PlanFile file;
        file.id = "grande";
        file.document = store::toJson(plan);
        program_->workspace().addPlan(std::move(file));
        settle();
    }

    // Milliseconds of every frame until nothing is asked for any more.
    std::vector<double> settle() {
        std::vector<double> spent;
        for (int frames = 0; frames < 2000; ++frames) {
            ui::setScreen(width_, height_, 1);
            const auto began = Clock::now();
            const bool more = program_->frame({0, 0, width_, height_}, false);
            program_->ui.publish(batch_);
            spent.push_back(std::chrono::duration<double, std::milli>(Clock::now() - began).count());
            program_->ui.takeAnnouncements();
            const bool answered = browser_.pump() > 0, woken = browser_.takeWake();
            if (!more && !answered && !woken) break;
        }
        return spent;
    }

    void visit(const std::string& route) { browser_.visit(route); }
    app::App& program() { return *program_; }
    ui::NodeId find(ui::Role role, std::string_view name) {
        const auto& nodes = program_->ui.nodes();
        for (const auto& node : nodes.list)
            if (node.role == role && nodes.text(node.name) == name) return node.id;
        return 0;
    }

  private:
    float width_, height_;
    host::Headless browser_;
    std::unique_ptr<app::App> program_;
    std::string regular_, bold_;
    ui::Batch batch_;
};

void report(const char* what, std::vector<double> spent) {
    double sum = 0, most = 0;
    int over = 0;
    for (const double one : spent) {
        sum += one;
        most = std::max(most, one);
        over += one > 16;
    }
    std::printf("%-46s %4zu frames, longest %7.2f ms, together %8.2f ms, over 16 ms: %d\n", what,
                spent.size(), most, sum, over);
}

}  // namespace

int main() {
    for (const auto& [width, height] : {std::pair{1440.f, 900.f}, {360.f, 740.f}}) {
        std::printf("%.0f × %.0f, %d goals, %d months, %d entities\n", static_cast<double>(width),
                    static_cast<double>(height), goals, months, entities);
        Bench bench(width, height);
        bench.open(largePlan());
        bench.visit("/avance");
        report("first screen, all worked out", bench.settle());
        report("the same page again", bench.settle());
        bench.visit("/avance/metas");
        report("the list of goals, first time", bench.settle());
        report("the list again", bench.settle());
        const auto act = [&](ui::NodeId id, ui::ActionKind kind, const char* text) {
            bench.program().ui.act({id, kind, 0, text, {}});
        };
        act(bench.find(ui::Role::select, "Estado"), ui::ActionKind::choose, "late");
        report("a filter by state", bench.settle());
        act(bench.find(ui::Role::select, "Entidad responsable"), ui::ActionKind::choose, "e3");
        report("a filter by entity", bench.settle());
        act(bench.find(ui::Role::textField, "Buscar metas"), ui::ActionKind::text, "personas");
        report("a letter in the search", bench.settle());
        bench.visit("/avance/grafica/mapa");
        report("the map of goals and years", bench.settle());
        bench.visit("/avance/grafica/mapa?por=meses");
        report("the map by months", bench.settle());
        bench.visit("/avance?fecha=2025-12-31");
        report("an earlier cut-off", bench.settle());
    }
}

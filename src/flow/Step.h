// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/Rules.h"

#include <span>

namespace shouli::flow {

// clang-format off
// The texts are stored in drafts: // DO NOT CHANGE: stored
#define SHOULI_STEPS(X)                                                                                                \
    X(Guide, "guide")             /* 办事指南 1.3.1 */                                                                  \
    X(Identity, "identity")       /* 身份核实 */                                                                        \
    X(Face, "face")               /* 人脸核验 */                                                                        \
    X(Eligibility, "eligibility") /* 申领资格校验 1.3.2 */                                                              \
    X(Materials, "materials")     /* 上传材料 1.3.3 */                                                                  \
    X(CardPhoto, "card_photo")    /* 获取制卡相片 1.3.4 */                                                              \
    X(Details, "details")         /* 申请信息 1.3.5 */                                                                  \
    X(Delivery, "delivery")       /* 领卡方式 1.3.6 */                                                                  \
    X(Confirm, "confirm")         /* 信息确认 1.3.7 */                                                                  \
    X(Outcome, "outcome")         /* 提交成功, 提交失败 1.3.8 */                                                        \
    X(Cards, "cards")             /* 待清理的社保卡信息 1.3.10 */
// clang-format on
SHOULI_TEXT_ENUM(StepId, SHOULI_STEPS)

/// One row of a flow's table of steps.
struct Step {
    StepId id;
    /// Whether this case has the step in this place.
    bool (*applies)(const domain::Application& application);
    /// What is wrong with the step. Errors must be put right before it can be left forwards, warnings need not.
    domain::Issues (*check)(const domain::Application& application, const domain::RuleContext& context);
};

/// The steps of one service, in the order of manual 1.2. A step may stand in two places, of which a case has one (the
/// guide comes before or after the check).
struct ServiceSteps {
    domain::FlowKind flow;
    std::span<const Step> steps;
};
using StepTable = std::span<const ServiceSteps>;

/// THE table of steps.
StepTable shippedSteps();
/// None for a service that is not in the table.
std::span<const Step> stepsOf(domain::FlowKind flow, StepTable table = shippedSteps());

} // namespace shouli::flow

data "coder_workspace_owner" "me" {}

locals {
  is_admin = contains(data.coder_workspace_owner.me.groups, "admin")
  teams    = local.is_admin ? ["frontend", "backend", "fullstack"] : ["frontend"]
}

module "base" {
  source   = "./base"
  security = try(data.coder_parameter.security_level[0].value, "low")
}

module "deploys" {
  source   = "./deploys"
  is_admin = local.is_admin
}

module "jetbrains_gateway" {
  source         = "registry.example.com/modules/jetbrains-gateway/coder"
  jetbrains_ides = ["GO", "IU", "PY"]
}

data "docker_registry_image" "ubuntu" {
  name = "ubuntu:latest"
}

data "coder_workspace_tags" "tags" {
  tags = {
    "cluster" = module.base.cluster
    "hash"    = trimprefix(data.docker_registry_image.ubuntu.sha256_digest, "sha256:")
  }
}

data "coder_parameter" "security_level" {
  count     = local.is_admin ? 1 : 0
  name      = "security_level"
  order     = 2
  form_type = "radio"
  default   = "high"
  option {
    name  = "Public"
    value = "low"
  }
  option {
    name  = "Confidential"
    value = "high"
  }
}

data "coder_parameter" "team" {
  name      = "team"
  order     = 20
  form_type = "dropdown"
  default   = local.teams[0]

  dynamic "option" {
    for_each = local.teams
    content {
      name  = title(option.value)
      value = option.value
    }
  }
}

data "coder_parameter" "hash" {
  name    = "hash"
  order   = 1
  default = trimprefix(data.docker_registry_image.ubuntu.sha256_digest, "sha256:")
}

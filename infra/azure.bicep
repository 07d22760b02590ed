// What Policy Desk runs on in Azure: a web app with an identity of its own, the bot's registration, PostgreSQL, a vault
// for the key of sealed text, and where logs and metrics go. No secret of the bot exists: the identity is managed.

@description('Beginning of every name; 3 to 17 lower-case letters and digits.')
@minLength(3)
@maxLength(17)
param resourceSuffix string
param location string = resourceGroup().location
@description('As people see the bot in Teams.')
param botDisplayName string = 'Policy Desk'
@description('Entra object ids of the administrators, separated by commas.')
param admins string = ''
@description('Client id of the app registration by which people sign in to the page in Teams; empty: no page.')
param tabClientId string = ''
@secure()
@description('What Prometheus has to bear to read /metrics, at least 24 letters and digits; empty: nobody reads it.')
param metricsToken string = ''
@description('Plan of the web app. B1 serves some thousand employees; P0v3 and more for several instances.')
param webAppSku string = 'B1'
param postgresSku string = 'Standard_B1ms'
param postgresTier string = 'Burstable'
@secure()
@description('Password of the database administrator; the bot reads it from the vault only.')
param postgresPassword string
@secure()
@description('32 bytes in base64, for complaint text and evidence at rest. Keep a copy apart from the database.')
param encryptionKey string

var databaseName = 'policydesk'
var databaseUser = 'policydesk'
// Where browsers reach the bot; a domain of your own goes here.
var publicUrl = 'https://${resourceSuffix}-web.azurewebsites.net'
// Key Vault Secrets User
var secretsReader = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${resourceSuffix}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${resourceSuffix}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${resourceSuffix}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${resourceSuffix}-vault'
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource databaseUrl 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    value: 'postgres://${databaseUser}:${uriComponent(postgresPassword)}@${postgres.properties.fullyQualifiedDomainName}:5432/${databaseName}?sslmode=verify-full'
  }
}

resource sealingKey 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'encryption-key'
  properties: { value: encryptionKey }
}

resource metricsBearer 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(metricsToken)) {
  parent: vault
  name: 'metrics-token'
  properties: { value: metricsToken }
}

resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsReader)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: secretsReader
  }
}

resource postgres 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${resourceSuffix}-postgres'
  location: location
  sku: { name: postgresSku, tier: postgresTier }
  properties: {
    version: '16'
    administratorLogin: databaseUser
    administratorLoginPassword: postgresPassword
    storage: { storageSizeGB: 32 }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: postgres
  name: databaseName
}

// Only services of Azure reach the database: 0.0.0.0 is Azure's word for that.
resource fromAzure 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules@2024-08-01' = {
  parent: postgres
  name: 'azure-services'
  properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${resourceSuffix}-plan'
  location: location
  kind: 'linux'
  sku: { name: webAppSku }
  properties: { reserved: true }
}

resource webApp 'Microsoft.Web/sites@2023-12-01' = {
  name: '${resourceSuffix}-web'
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      healthCheckPath: '/readyz'
      appCommandLine: 'node dist/main.js'
      appSettings: [
        { name: 'NODE_ENV', value: 'production' }
        { name: 'PORT', value: '8080' }
        { name: 'BOT_ID', value: identity.properties.clientId }
        { name: 'BOT_TYPE', value: 'UserAssignedMsi' }
        { name: 'BOT_TENANT_ID', value: identity.properties.tenantId }
        { name: 'ALLOWED_TENANTS', value: identity.properties.tenantId }
        { name: 'ALLOWED_SERVICE_HOSTS', value: 'smba.trafficmanager.net' }
        { name: 'PUBLIC_URL', value: publicUrl }
        { name: 'ADMINS', value: admins }
        { name: 'TAB_CLIENT_ID', value: tabClientId }
        { name: 'DATABASE_URL', value: '@Microsoft.KeyVault(SecretUri=${databaseUrl.properties.secretUri})' }
        { name: 'ENCRYPTION_KEY', value: '@Microsoft.KeyVault(SecretUri=${sealingKey.properties.secretUri})' }
        { name: 'METRICS_TOKEN', value: empty(metricsToken) ? '' : '@Microsoft.KeyVault(SecretUri=${metricsBearer!.properties.secretUri})' }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
        { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
      ]
    }
  }
  dependsOn: [mayReadSecrets]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${resourceSuffix}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: botDisplayName
    endpoint: 'https://${webApp.properties.defaultHostName}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: identity.properties.tenantId
    msaAppType: 'UserAssignedMSI'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  location: 'global'
  name: 'MsTeamsChannel'
  properties: { channelName: 'MsTeamsChannel' }
}

output BOT_ID string = identity.properties.clientId
output BOT_TENANT_ID string = identity.properties.tenantId
output BOT_DOMAIN string = webApp.properties.defaultHostName
output AZURE_WEB_APP_ID string = webApp.id
